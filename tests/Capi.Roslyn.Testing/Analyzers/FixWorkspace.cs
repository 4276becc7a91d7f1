using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Roslyn.Testing;

/// <summary>A project that fixes can change.</summary>
internal static class FixWorkspace
{
    /// <summary>One project with the files of the code.</summary>
    public static Solution Open(AdhocWorkspace workspace, string code, ImmutableArray<MetadataReference> references)
    {
        var template = TestCompilation.Create(MarkupParser.Parse(code).Sources, references);
        var project = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution
            .AddProject(project, "Test", "Test", LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, template.Options)
            .WithProjectParseOptions(project, TestCompilation.ParseOptions)
            .WithProjectMetadataReferences(project, references);
        foreach (var tree in template.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), tree.FilePath, tree.GetText(), filePath: tree.FilePath);

        return solution;
    }

    /// <summary>Applies one action.</summary>
    /// <exception cref="TestFailureException">It changes nothing, or what it makes does not compile.</exception>
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        if (!changed.GetChanges(solution).GetProjectChanges().Any())
            throw new TestFailureException($"'{action.Title}' changes nothing.");

        Require.NoErrors((await changed.Projects.Single().GetCompilationAsync(cancellationToken))!);
        return changed;
    }

    /// <summary>Compares every file with what is expected.</summary>
    public static async Task SameAsAsync(Solution solution, string expectedCode, CancellationToken cancellationToken)
    {
        foreach (var expected in MarkupParser.Parse(expectedCode).Files)
        {
            var document = solution.Projects.Single().Documents.FirstOrDefault(document => document.FilePath == expected.Path || document.Name == expected.Path)
                ?? throw new TestFailureException($"There is no file {expected.Path}.");
            var actual = (await document.GetTextAsync(cancellationToken)).ToString().ReplaceLineEndings("\n");
            if (actual != expected.Text)
                throw new TestFailureException($"{expected.Path} was expected to be:\n{expected.Text}\nIt is:\n{actual}");
        }
    }
}
