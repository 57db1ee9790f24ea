package dev.starling.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * A file system of a few megabytes that can be filled up. Where it cannot be mounted (one
 * has to be root on Linux) the test is skipped, unless {@code CI} is set: there it fails.
 */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private final Path ballast;

	SmallDisk(Path folder, int megabytes) {
		this.folder = folder;
		this.ballast = folder.resolve("ballast");
		if (!run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + megabytes + "m", "tmpfs", folder.toString())) {
			if (System.getenv("CI") == null) {
				System.out.println("No disk can be mounted here: this test is skipped. It needs root on Linux.");
				Assumptions.abort("No disk can be mounted");
			}
			throw new IllegalStateException("No disk can be mounted, and CI is set");
		}
	}

	/** Leaves not a byte. */
	void fill() {
		try (OutputStream file = Files.newOutputStream(this.ballast)) {
			while (true) {
				file.write(new byte[4096]);
			}
		}
		catch (IOException ex) {
			if (this.folder.toFile().getUsableSpace() > 0) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	void makeRoom() {
		try {
			Files.delete(this.ballast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		run("umount", "--lazy", this.folder.toString());
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
