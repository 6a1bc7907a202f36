package org.carerecord.topology;

import java.time.Duration;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.codec.QuarantineNoticeCodec;
import org.carerecord.store.WriteCounts;

/**
 * What the processors of all partitions share.
 *
 * @param admission judges records
 * @param decoder reads events
 * @param notices writes and reads notices of quarantine
 * @param forwarded writes and reads forwarded events
 * @param positions told how far each partition has been folded
 * @param writes told of every row that is written
 * @param writePositionsEvery how often the positions are written as rows
 */
record FoldParts(
        Admission admission,
        EventDecoder decoder,
        QuarantineNoticeCodec notices,
        ForwardedEventCodec forwarded,
        Positions positions,
        WriteCounts writes,
        Duration writePositionsEvery) {}
