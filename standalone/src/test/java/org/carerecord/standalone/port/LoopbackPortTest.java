package org.carerecord.standalone.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class LoopbackPortTest {

    @Test
    void refusesAPortOnWhichAnotherProgramListens() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> LoopbackPort.claim(port, "--http-port"))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage(
                            "Expected port %d of 127.0.0.1 to be free, but it is in use: stop the other program or choose another with --http-port",
                            port);
        }
    }

    @Test
    void givesAPortThatAServerCanBindTo() throws Exception {
        int port = LoopbackPort.free();
        try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LoopbackPort.ADDRESS).isEqualTo(server.getInetAddress().getHostAddress());
        }
    }
}
