package org.carerecord.standalone.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.carerecord.quarantine.QuarantinedRecord;

/** Records of quarantine as one JSON object, for machines. */
final class QuarantineJson {

    private QuarantineJson() {}

    static String of(List<QuarantinedRecord> records) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        var array = root.putArray("records");
        for (QuarantinedRecord record : records) {
            array.addObject()
                    .put("place", record.place().toString())
                    .put("receivedAt", record.receivedAt().toString())
                    .put("reason", record.reason())
                    .put("rule", record.rule())
                    .put("field", record.field())
                    .put("bytes", record.valueBytes())
                    .put("sha256", record.valueDigest())
                    .put("patientKnown", record.patientKnown())
                    .put("redriven", record.redriven());
        }
        ObjectNode totals = root.putObject("totals");
        QuarantineText.totals(records).forEach(totals::put);
        return root.toString();
    }
}
