// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Binds the parameters of a statement one after the other; arrays travel in binary where the driver can. */
final class Binder {
    private final PreparedStatement statement;
    private final PGConnection connection;
    private int index;

    Binder(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(PGConnection.class);
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Binder bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    Binder time(Instant value) throws SQLException {
        statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Binder texts(String[] values) throws SQLException {
        return array("text", values);
    }

    Binder bigints(long[] values) throws SQLException {
        return array("int8", values);
    }

    Binder ints(int[] values) throws SQLException {
        return array("int4", values);
    }

    Binder smallints(short[] values) throws SQLException {
        return array("int2", values);
    }

    Binder blobs(byte[][] values) throws SQLException {
        return array("bytea", values);
    }

    Binder uuids(UUID[] values) throws SQLException {
        return array("uuid", values);
    }

    private Binder array(String type, Object values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }
}
