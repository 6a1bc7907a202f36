package org.carerecord.topology;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What an earlier run of this node left in the consumer group when it was killed. It is taken out
 * before this run joins: a static member that comes back is handed its former share without a look
 * at the topics, and the leader of the group takes that for the share of today, so that a feed made
 * shortly before the kill, or while the node was down, would never be folded.
 */
final class FormerMembers {

    private final Admin admin;
    private final String group;
    private final Pattern ofThisNode;

    private FormerMembers(Admin admin, ProjectionConfig config) {
        this.admin = admin;
        this.group = config.application();
        // Streams numbers its threads behind the id it is given.
        this.ofThisNode = Pattern.compile(Pattern.quote(config.node()) + "-\\d+");
    }

    /** Takes them out of the group. The node must not be running. */
    static void remove(ProjectionConfig config) {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
        try (Admin admin = Admin.create(settings)) {
            new FormerMembers(admin, config).remove();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "Expected the group of the fold to let go of this node's former members, but"
                            + " it did not",
                    refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the fold", stopped);
        }
    }

    private void remove() throws InterruptedException, ExecutionException {
        List<MemberToRemove> former =
                members().stream()
                        .flatMap(member -> member.groupInstanceId().stream())
                        .filter(ofThisNode.asMatchPredicate())
                        .map(MemberToRemove::new)
                        .toList();
        if (!former.isEmpty()) {
            admin.removeMembersFromConsumerGroup(
                            group, new RemoveMembersFromConsumerGroupOptions(former))
                    .all()
                    .get();
        }
    }

    private List<MemberDescription> members() throws InterruptedException, ExecutionException {
        try {
            var described = admin.describeConsumerGroups(List.of(group)).all().get();
            return described.values().stream().flatMap(found -> found.members().stream()).toList();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw refused;
        }
    }
}
