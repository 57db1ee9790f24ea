package dev.starling.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * The classes of this package once more, as they are but for one thing: they count their
 * {@link Steps}. A method of texts or lists of which nobody has said yet what it costs
 * stops them.
 */
final class CountedClasses extends ClassLoader {

	private static final String STEPS = Type.getInternalName(Steps.class);

	/** Those that look at one thing at most, or take memory for all that they look at. */
	private static final Map<String, Set<String>> OF_ONE_STEP = Map.of("java/lang/String",
			Set.of("charAt", "codePointAt", "length", "isEmpty", "hashCode", "formatted"), "java/lang/StringBuilder",
			Set.of("<init>", "append", "length", "isEmpty", "toString"), "java/util/List",
			Set.of("get", "add", "addAll", "size", "isEmpty", "stream", "forEach", "iterator", "subList", "toArray"));

	private static final Set<String> WITH_COSTS = Arrays.stream(Steps.class.getDeclaredMethods())
		.filter((method) -> Modifier.isPublic(method.getModifiers()))
		.map((method) -> method.getName() + Type.getMethodDescriptor(method))
		.collect(Collectors.toSet());

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!name.startsWith(Steps.class.getPackageName() + ".") || name.equals(Steps.class.getName())) {
			return super.loadClass(name, resolve);
		}
		Class<?> loaded = findLoadedClass(name);
		return (loaded != null) ? loaded : counted(name);
	}

	private Class<?> counted(String name) {
		try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
			ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
			new ClassReader(file).accept(new Counting(writer), 0);
			byte[] bytes = writer.toByteArray();
			return defineClass(name, bytes, 0, bytes.length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Counting extends ClassVisitor {

		private Counting(ClassVisitor next) {
			super(Opcodes.ASM9, next);
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
				String[] exceptions) {
			return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
		}

	}

	private static final class CountingMethod extends MethodVisitor {

		private CountingMethod(MethodVisitor next) {
			super(Opcodes.ASM9, next);
		}

		@Override
		public void visitCode() {
			super.visitCode();
			one();
		}

		@Override
		public void visitJumpInsn(int opcode, Label label) {
			one();
			super.visitJumpInsn(opcode, label);
		}

		private void one() {
			super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "one", "()V", false);
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			String counted = "(L" + owner + ";" + descriptor.substring(1);
			if (opcode == Opcodes.INVOKESTATIC || !OF_ONE_STEP.containsKey(owner)
					|| OF_ONE_STEP.get(owner).contains(name)) {
				super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
			}
			else if (WITH_COSTS.contains(name + counted)) {
				super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, counted, false);
			}
			else {
				super.visitLdcInsn(owner + "." + name + descriptor);
				super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "unknown", "(Ljava/lang/String;)V", false);
				super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
			}
		}

	}

}
