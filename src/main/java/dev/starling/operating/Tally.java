package dev.starling.operating;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes a table's fingerprint row by row. Rows are added up, so that no database has to
 * sort them.
 */
final class Tally {

	private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

	private final List<Column> columns;

	private final MessageDigest sha256;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final DataOutputStream out = new DataOutputStream(this.bytes);

	private BigInteger sum = BigInteger.ZERO;

	private long rows;

	Tally(List<Column> columns) {
		this.columns = columns;
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void add(@Nullable Object[] values) {
		this.bytes.reset();
		try {
			for (int i = 0; i < values.length; i++) {
				Object value = values[i];
				this.out.writeBoolean(value != null);
				if (value != null) {
					this.columns.get(i).kind().write(value, this.out);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.sum = this.sum.add(new BigInteger(1, this.sha256.digest(this.bytes.toByteArray()))).mod(MODULUS);
		this.rows++;
	}

	Fingerprint fingerprint() {
		return new Fingerprint(this.rows, String.format("%064x", this.sum));
	}

}
