using System.Globalization;
using Capi.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Architecture.Tests.Arrows;

/// <summary>Finds code of src whose arrows can't be seen: syntax errors, and types that aren't found because this project doesn't reference their package.</summary>
internal static class UnknownTypes
{
    public static IEnumerable<string> Find() => ProjectCompilation.Files.SelectMany(FindInFile);

    private static IEnumerable<string> FindInFile((ProjectFile Project, string Path) file)
    {
        var model = ProjectCompilation.GetSemanticModel(file);
        return
        [
            .. model.SyntaxTree.GetDiagnostics().Select(error => $"{SourceFile.GetPosition(error.Location)}: {error.GetMessage(CultureInfo.InvariantCulture)}"),
            .. model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => IsUnknown(model, name)).Select(name => $"{SourceFile.GetPosition(name)}: {name}"),
        ];
    }

    private static bool IsUnknown(SemanticModel model, SimpleNameSyntax name) =>
        SyntaxFacts.IsInTypeOnlyContext(name)
        && name is not IdentifierNameSyntax { IsUnmanaged: true } and not IdentifierNameSyntax { IsNotNull: true }
        && model.GetSymbolInfo(name) is { Symbol: null, CandidateSymbols.IsEmpty: true }
        && model.GetTypeInfo(name).Type is IErrorTypeSymbol;
}
