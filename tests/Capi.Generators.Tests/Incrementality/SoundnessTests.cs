using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.Generators.Tests.Incrementality;

/// <summary>After every edit, the output of a driver with all previous edits in its cache equals the output of a new driver.</summary>
public class SoundnessTests
{
    private const int Edits = 120;

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 4));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_remembered_is_what_reading_again_gives(int seed)
    {
        var editor = new RandomEditor(seed);
        var driver = Anew(editor.Compilation);
        var changes = 0;

        for (var edit = 1; edit <= Edits; edit++)
        {
            var before = Text(driver);
            driver = Edit(editor, driver, $"Seed {seed}, edit {edit}");
            changes += Text(driver) == before ? 0 : 1;
        }

        // The test is meaningful only if enough edits change the output.
        Assert.True(changes > Edits / 10, $"Only {changes} edits changed the output.");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Two_drivers_that_share_what_they_remember_do_not_mislead_each_other(int seed)
    {
        var editor = new RandomEditor(seed);
        var fork = editor.Fork(seed + 100);
        var driver = Anew(editor.Compilation);
        var forked = driver;

        for (var edit = 1; edit <= Edits / 2; edit++)
        {
            driver = Edit(editor, driver, $"Seed {seed}, edit {edit}");
            forked = Edit(fork, forked, $"Seed {seed}, edit {edit} of the fork");
        }
    }

    [Fact]
    public void Drivers_that_run_at_once_do_not_mislead_each_other()
    {
        var origin = new RandomEditor(21);
        var first = Anew(origin.Compilation);

        Parallel.For(0, 8, seed =>
        {
            var editor = origin.Fork(seed);
            var driver = first;
            for (var edit = 1; edit <= 10; edit++)
                driver = Edit(editor, driver, $"Seed {seed}, edit {edit}");
        });
    }

    private static GeneratorDriver Edit(RandomEditor editor, GeneratorDriver driver, string which)
    {
        editor.Edit();
        var next = driver.WithUpdatedParseOptions(editor.Compilation.SyntaxTrees[0].Options).RunGenerators(editor.Compilation);
        var (emitted, expected) = (Text(next), Text(Anew(editor.Compilation)));

        Assert.True(emitted == expected, $"{which}: {editor.Last}\nEmitted:\n{emitted}\nExpected:\n{expected}");
        return next;
    }

    // Without step tracking, as in a compiler and an editor: with tracking, the driver of Roslyn 4.14 sometimes loses an output
    // when a file gets its first attribute.
    private static GeneratorDriver Anew(Compilation compilation) => CSharpGeneratorDriver
        .Create([new CapiEventGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
        .RunGenerators(compilation);

    private static string Text(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return string.Concat(result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => $"// file: {source.HintName}\n{source.SourceText}\n"));
    }
}
