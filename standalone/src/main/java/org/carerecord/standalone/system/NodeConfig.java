package org.carerecord.standalone.system;

import java.nio.file.Path;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryConfig;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.topology.ProjectionConfig;

/**
 * How a query node runs.
 *
 * @param bootstrap the brokers, {@code host:port}
 * @param node its name, the same after a restart
 * @param state where its store lies
 * @param http where it listens, and its limits
 * @param feeds the register of feeds
 * @param ids names the resources of FHIR, on every node alike
 * @param testRange whether NHS numbers of the test range are accepted
 * @param partitions the partition count of every topic, for the life of the installation
 * @param threads how many threads fold
 * @param limits waits and bounds of the fold
 */
public record NodeConfig(
        String bootstrap,
        String node,
        Path state,
        QueryConfig http,
        FeedRegister feeds,
        ResourceIds ids,
        NhsNumber.TestRange testRange,
        int partitions,
        int threads,
        ProjectionConfig.Limits limits) {}
