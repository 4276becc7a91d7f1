using System.Collections.Immutable;
using Capi.Analyzers.Tests.Migration;
using Capi.CodeFixes.Migration;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Tests.Migration;

/// <summary>Applies "Replace with a contract" to one sender and compiles the project with the generator, as a developer does who changes nothing.</summary>
internal static class ContractTrial
{
    private const string ImplicitUsings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\nglobal using System.Linq;\nglobal using System.Net.Http;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;";

    /// <summary>Applies the refactoring at the first place with a text.</summary>
    /// <returns>The sender's file, or null when it stays as it is, and the contract; two nulls when the refactoring isn't offered.</returns>
    public static async Task<(string? Sender, string? Contract)> RefactorAsync(
        string code, string at = "event_name", string usings = ImplicitUsings, NullableContextOptions nullable = NullableContextOptions.Enable,
        ImmutableArray<MetadataReference>? references = null, bool isProgram = false, string more = "")
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable), parseOptions: TestCompilation.ParseOptions, metadataReferences: references ?? References.All));
        project = project.AddDocument("Usings.cs", references is null ? usings : usings + "\n" + ExamplesCompilation.WebUsings).Project;
        project = project.AddDocument("More.cs", more).Project;
        var document = project.AddDocument("Sender.cs", code);
        Require.NoErrors((await document.Project.GetCompilationAsync())!);

        CodeAction? offered = null;
        var context = new CodeRefactoringContext(document, new TextSpan(code.IndexOf(at, StringComparison.Ordinal), 0), action => offered = action, CancellationToken.None);
        await new ReplaceWithContractRefactoring().ComputeRefactoringsAsync(context);
        if (offered is null)
            return (null, null);

        var change = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var changed = change.ChangedSolution.GetProject(document.Project.Id)!;
        Require.NoErrors(GeneratorRun.Start(new CapiEventGenerator(), (CSharpCompilation)(await changed.GetCompilationAsync())!).Output);

        var sender = (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
        var added = changed.Documents.Single(one => one.Name is not ("Sender.cs" or "Usings.cs" or "More.cs"));
        return (sender == code ? null : sender, (await added.GetTextAsync()).ToString());
    }
}
