package org.carerecord.standalone.data;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a data directory in a JVM of its own, to be killed: prints {@code held} and waits. */
final class DirectoryHolder {

    private DirectoryHolder() {}

    public static void main(String[] args) throws InterruptedException {
        try (DataDirectory directory = DataDirectory.open(Path.of(args[0]))) {
            System.out.println("held " + directory.path());
            new CountDownLatch(1).await();
        }
    }
}
