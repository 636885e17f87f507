// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Binds the parameters of a statement one after the other; arrays travel in binary where the driver can. */
final class Binder {
    private final PreparedStatement statement;
    private final BaseConnection connection;
    private int index;

    Binder(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(BaseConnection.class);
    }

    Binder number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
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

    /** The driver would send them as text: this is PostgreSQL's binary form of an array, each element with its length. */
    Binder uuids(UUID[] values) throws SQLException {
        var binary = ByteBuffer.allocate(20 + 20 * values.length);
        binary.putInt(values.length == 0 ? 0 : 1).putInt(0).putInt(Oid.UUID);
        if (values.length > 0) {
            binary.putInt(values.length).putInt(1);
        }
        for (var value : values) {
            binary.putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
        byte[] bytes = Arrays.copyOf(binary.array(), binary.position());
        statement.setArray(++index, new PgArray(connection, Oid.UUID_ARRAY, bytes));
        return this;
    }

    private Binder array(String type, Object values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
        return this;
    }
}
