using System.Collections.Immutable;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.Verifiers;
using Capi.Roslyn.Testing.MarkupParsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>Creates and compares the projects that a fix changes.</summary>
internal static class FixWorkspace
{
    /// <summary>The name of the project with the test code.</summary>
    public const string TestProjectName = "Test";

    /// <summary>The name of the second project.</summary>
    public const string OtherProjectName = "Other";

    /// <summary>Adds a project with the files of the code.</summary>
    public static Solution AddProject(Solution solution, string name, string code, ImmutableArray<MetadataReference> references, IIncrementalGenerator? generator)
    {
        var template = TestCompilation.Create(MarkupParser.Parse(code).Sources, references);
        var project = ProjectId.CreateNewId();
        solution = solution
            .AddProject(project, name, name, LanguageNames.CSharp)
            .WithProjectCompilationOptions(project, template.Options)
            .WithProjectParseOptions(project, TestCompilation.ParseOptions)
            .WithProjectMetadataReferences(project, references);
        if (generator is not null)
            solution = solution.AddAnalyzerReference(project, new GeneratorReference(generator));
        foreach (var tree in template.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), tree.FilePath, tree.GetText(), filePath: tree.FilePath);

        return solution;
    }

    /// <summary>Adds a reference from the second project to the first.</summary>
    public static Solution AddProjectReference(Solution solution) =>
        solution.AddProjectReference(GetProject(solution, OtherProjectName).Id, new ProjectReference(GetProject(solution, TestProjectName).Id));

    /// <summary>Applies one code action.</summary>
    /// <param name="remainingErrors">The IDs of errors that may remain.</param>
    /// <exception cref="TestFailureException">The action changes nothing, or the changed code does not compile.</exception>
    public static async Task<Solution> ApplyAsync(Solution solution, CodeAction action, IReadOnlyList<string> remainingErrors, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        if (!changed.GetChanges(solution).GetProjectChanges().Any())
            throw new TestFailureException($"'{action.Title}' changes nothing.");

        foreach (var project in changed.Projects)
            Require.NoErrors((await project.GetCompilationAsync(cancellationToken))!, remainingErrors);
        return changed;
    }

    /// <summary>Checks that all of these errors are present.</summary>
    public static async Task AssertErrorsAsync(Solution solution, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in solution.Projects)
            found.UnionWith((await project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken).Select(one => one.Id));
        if (ids.FirstOrDefault(id => !found.Contains(id)) is { } missing)
            throw new TestFailureException($"The fix was expected to leave {missing}.");
    }

    /// <summary>True when Fix All, started in another document, also fixes this document.</summary>
    public static bool IsInScope(Document document, FixAllScope scope, Document triggerDocument) => scope switch
    {
        FixAllScope.Document => document.Id == triggerDocument.Id,
        FixAllScope.Project => document.Project.Id == triggerDocument.Project.Id,
        _ => true,
    };

    /// <summary>Compares every file of a project with the expected code.</summary>
    public static async Task AssertFilesAsync(Solution solution, string project, string expectedCode, CancellationToken cancellationToken)
    {
        foreach (var expected in MarkupParser.Parse(expectedCode).Files)
        {
            var documents = GetProject(solution, project).Documents;
            var document = documents.FirstOrDefault(document => document.FilePath == expected.Path || document.Name == expected.Path)
                ?? throw new TestFailureException($"There is no file {expected.Path}.");
            var actual = (await document.GetTextAsync(cancellationToken)).ToString().ReplaceLineEndings("\n");
            if (actual != expected.Text)
                throw new TestFailureException($"{expected.Path} of {project} was expected to be:\n{expected.Text}\nActual:\n{actual}");
        }
    }

    private static Project GetProject(Solution solution, string name) => solution.Projects.Single(one => one.Name == name);
}
