// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

/** Why a server ended instead of becoming ready. */
enum Ending {
    PORT_TAKEN,
    PREDECESSOR_LINGERS,
    BROKEN;

    /** From its log, which is English: we start it with {@code LC_ALL=C}. */
    static Ending of(String log) {
        if (log.contains("could not create any TCP/IP sockets")) {
            return PORT_TAKEN;
        }
        if (log.contains("is still in use") || log.contains("\"postmaster.pid\" already exists")) {
            return PREDECESSOR_LINGERS;
        }
        return BROKEN;
    }

    /** Whether another try can succeed: a wanted port that is taken will stay so, of free ones there are others. */
    boolean mayPass(int wantedPort) {
        return switch (this) {
            case PORT_TAKEN -> wantedPort == 0;
            case PREDECESSOR_LINGERS -> true;
            case BROKEN -> false;
        };
    }
}
