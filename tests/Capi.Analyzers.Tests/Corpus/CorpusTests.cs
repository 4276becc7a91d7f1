using Capi.Analyzers.Tests.Migration;
using Capi.Analyzers.Tests.Support;
using Capi.Generators;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Capi.Analyzers.Tests.Corpus;

/// <summary>Ordinary domain code, with mistakes and near misses: handlers, mappers, jobs, endpoints, records, entities of another assembly. It was written from the
/// documentation, without a look at the rules.</summary>
public class CorpusTests
{
    // Match quality is advice about nearly every small contract.
    private const string MatchQuality = "CAPI018";

    private static readonly CorpusFile[] Files =
        [.. Directory.EnumerateFiles(Path.Combine(CorpusFile.Root, "Examples"), "*.cs.txt").Order(StringComparer.Ordinal).Select(path => new CorpusFile(path))];

    [Fact]
    public async Task Each_line_of_the_corpus_reports_what_its_comment_says()
    {
        var compilation = Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);

        var diagnostics = (await compilation.GetDiagnosticsAsync(AllAnalyzers.Create())).Where(one => one.Id != MatchQuality).ToList();
        Assert.Empty(Files.SelectMany(file => file.Compare(diagnostics)));
    }

    [Fact]
    public void The_corpus_is_large_and_nearly_all_of_its_mistakes_are_found()
    {
        var (reported, missed) = (Files.Sum(file => file.Reported), Files.Sum(file => file.Missed));
        Assert.True(reported >= 300 && Files.Sum(file => file.NearMisses) >= 100);
        Assert.True(missed * 100 <= (reported + missed) * 3, $"{missed} of {reported + missed} are missed.");
    }

    // As in a build, which compiles against a reference assembly without internal members.
    private static PortableExecutableReference EmitReference(Compilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    // The base types of the library are in an assembly of their own, as in a solution with a domain project.
    private static Compilation Compile()
    {
        var library = TestCompilation.Create([("Library.cs", File.ReadAllText(Path.Combine(CorpusFile.Root, "Library.cs.txt")))], [.. RepositoryFiles.References], "Library");
        var sources = Files.Select(file => (file.SourcePath, File.ReadAllText(file.SourcePath))).Append(("Usings.cs", ExamplesCompilation.WebUsings));
        var application = TestCompilation.Create(sources, [.. RepositoryFiles.References, EmitReference(library)], "Corpus");
        return GeneratorRun.Start(new CapiEventGenerator(), application).Output;
    }
}
