package org.carerecord.query.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What pages ask for beside themselves: styles, scripts and an icon, which the build has put
 * together. Each is named by its content, so that whoever has fetched it may keep it for ever.
 */
public final class PageAssets {

    /** The start of their addresses. */
    public static final String PATH = "/assets/";

    private static final String FOLDER = "assets/";
    private static final String NAMES = "assets.properties";

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    private PageAssets(Properties names) {
        for (String name : names.stringPropertyNames()) {
            String published = names.getProperty(name);
            addresses.put(name, PATH + published);
            assets.put(published, new Asset(contentType(name), bytes(published)));
        }
    }

    /**
     * Something that a page asks for.
     *
     * @param contentType its media type
     * @param bytes what it is; never modified
     */
    public record Asset(String contentType, byte[] bytes) {}

    /** Reads what the build has put beside this class. */
    public static PageAssets load() {
        var names = new Properties();
        try (InputStream content = open(NAMES)) {
            names.load(content);
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected the names of the assets", fault);
        }
        return new PageAssets(names);
    }

    /** What is published under a name that holds its digest; empty if nothing is. */
    public Optional<Asset> find(String published) {
        return Optional.ofNullable(assets.get(published));
    }

    /** Where an asset of this plain name, such as {@code page.css}, is found. */
    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("Expected an asset of the build, but it is none");
        }
        return address;
    }

    private static byte[] bytes(String published) {
        try (InputStream content = open(published)) {
            return content.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected an asset that can be read", fault);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream content = PageAssets.class.getResourceAsStream(FOLDER + name);
        if (content == null) {
            throw new IOException(
                    "Expected " + name + " beside the classes of pages, but the build left it out");
        }
        return content;
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }
}
