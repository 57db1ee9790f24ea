package dev.starling.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts how often H2 asks the operating system to force its file onto the disk.
 */
class H2CheckpointTest {

	private static final AtomicInteger FORCED = new AtomicInteger();

	@Test
	void forcesTheFileOntoTheDiskAfterWritesAndOnlyThen(@TempDir Path folder) {
		FilePath.register(new CountingPath());
		SingleConnectionDataSource database = new SingleConnectionDataSource(
				"jdbc:h2:counting:" + folder.resolve("db") + ";WRITE_DELAY=0", true);
		try {
			JdbcTemplate jdbc = new JdbcTemplate(database);
			jdbc.execute("create table note (text varchar(20))");
			H2Checkpoint checkpoint = new H2Checkpoint(jdbc);
			checkpoint.flush();

			FORCED.set(0);
			jdbc.update("insert into note values ('kept')");
			assertThat(FORCED).as("H2 does not do so by itself").hasValue(0);
			checkpoint.flush();
			assertThat(FORCED.get()).isPositive();

			FORCED.set(0);
			jdbc.queryForList("select * from note");
			checkpoint.flush();
			assertThat(FORCED).as("nothing was written").hasValue(0);
		}
		finally {
			database.destroy();
		}
	}

	public static final class CountingPath extends FilePathWrapper {

		@Override
		public String getScheme() {
			return "counting";
		}

		@Override
		public FileChannel open(String mode) throws IOException {
			return new CountingChannel(getBase().open(mode));
		}

	}

	private static final class CountingChannel extends FileBase {

		private final FileChannel file;

		CountingChannel(FileChannel file) {
			this.file = file;
		}

		@Override
		public void force(boolean metaData) throws IOException {
			FORCED.incrementAndGet();
			this.file.force(metaData);
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		public long position() throws IOException {
			return this.file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			this.file.position(position);
			return this;
		}

		@Override
		public int read(ByteBuffer target) throws IOException {
			return this.file.read(target);
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return this.file.read(target, position);
		}

		@Override
		public int write(ByteBuffer source) throws IOException {
			return this.file.write(source);
		}

		@Override
		public int write(ByteBuffer source, long position) throws IOException {
			return this.file.write(source, position);
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			this.file.truncate(size);
			return this;
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
