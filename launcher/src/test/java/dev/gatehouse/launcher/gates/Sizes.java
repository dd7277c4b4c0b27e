package dev.gatehouse.launcher.gates;

import static java.util.stream.Collectors.toList;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long the files and methods below a root are, counted in lines as an editor shows them. */
record Sizes(List<Item> files, List<Item> methods) {

    /**
     * One file ({@code room/src/.../Type.java}), or one method from brace to brace ({@code room/src/.../Type.java#name}): the
     * table of cases that stands above a test is read line by line and counts for the file alone.
     */
    record Item(String name, int lines) {
        boolean isTest() {
            return name.contains("/src/test/");
        }
    }

    static Sizes of(Path root) throws IOException {
        var sources = sources(root);
        var files = new ArrayList<Item>();
        for (Path source : sources) {
            try (Stream<String> lines = Files.lines(source)) {
                files.add(new Item(name(root, source), (int) lines.count()));
            }
        }
        return new Sizes(List.copyOf(files), methods(root, sources));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> name(root, path).matches("([^/.]+/)+src/(main|test)/java/.*\\.java"))
                    .filter(path -> !name(root, path).contains("/target/"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .collect(toList());
        }
    }

    private static List<Item> methods(Path root, List<Path> sources) throws IOException {
        var found = new ArrayList<Item>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(
                                unit,
                                positions,
                                name(root, Path.of(unit.getSourceFile().toUri())),
                                found)
                        .scan(unit, null);
            }
        }
        return List.copyOf(found);
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private final List<Item> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, String file, List<Item> found) {
            this.unit = unit;
            this.positions = positions;
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                found.add(new Item(file + "#" + method.getName(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, null);
        }
    }
}
