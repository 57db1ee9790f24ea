package dev.starling.operating;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Puts a backup of an H2 database back where none is. It is opened and read through
 * before it gets the name by which a server finds it.
 *
 * @param backup the ZIP file
 * @param place where the database is to be
 */
record Restoration(Path backup, H2File place) {

	private static final String DATABASE = ".mv.db";

	/**
	 * Does it.
	 * @return what every table holds
	 * @throws CommandException if there is a database already, or if the file is no
	 * backup that can be read
	 */
	Map<String, Fingerprint> run(String username, String password) throws SQLException {
		refuseToOverwrite();
		if (!Files.isReadable(this.backup)) {
			throw new CommandException("There is no backup that can be read at " + this.backup + ".");
		}
		try {
			Path folder = Files.createDirectories(this.place.file().toAbsolutePath().getParent());
			Path unpacked = Files.createTempFile(folder, "restoring-", DATABASE);
			try {
				unpack(unpacked);
				Map<String, Fingerprint> fingerprints = read(unpacked, username, password);
				refuseToOverwrite();
				Files.move(unpacked, this.place.file());
				return fingerprints;
			}
			finally {
				Files.deleteIfExists(unpacked);
			}
		}
		catch (IOException ex) {
			throw new CommandException(this.backup + " could not be put back: " + ex, ex);
		}
	}

	private void refuseToOverwrite() {
		if (Files.exists(this.place.file())) {
			throw new CommandException("There is a database at " + this.place.file()
					+ " already. Stop the server and move that file away first. Nothing was changed.");
		}
	}

	private void unpack(Path unpacked) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(this.backup))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(DATABASE)) {
					try (OutputStream out = Files.newOutputStream(unpacked)) {
						zip.transferTo(out);
					}
					try (FileChannel file = FileChannel.open(unpacked, StandardOpenOption.WRITE)) {
						file.force(true);
					}
					return;
				}
			}
		}
		throw new CommandException("There is no H2 database in " + this.backup + ". Nothing was changed.");
	}

	private static Map<String, Fingerprint> read(Path unpacked, String username, String password) throws SQLException {
		String path = unpacked.toString();
		try (Connection database = new H2File(path.substring(0, path.length() - DATABASE.length())).read(username,
				password)) {
			return Schema.fingerprints(database);
		}
	}

}
