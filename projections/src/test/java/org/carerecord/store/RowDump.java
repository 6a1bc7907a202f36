package org.carerecord.store;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Every row of a store, as hexadecimal text. */
public final class RowDump {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] LAST = HEX.parseHex("ff".repeat(64));

    private RowDump() {}

    /** The rows by their keys. */
    public static Map<String, String> of(RowReader rows) {
        Map<String, String> all = new TreeMap<>();
        try (RowReader.Rows row = rows.range(new byte[] {0}, LAST)) {
            while (row.next()) {
                all.put(HEX.formatHex(row.key()), HEX.formatHex(row.value()));
            }
        }
        return all;
    }
}
