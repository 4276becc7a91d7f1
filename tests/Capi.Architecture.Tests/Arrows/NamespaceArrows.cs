using Capi.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Architecture.Tests.Arrows;

/// <summary>Finds which namespaces the code of src uses in which.</summary>
internal static class NamespaceArrows
{
    // Types that the compiler looks up by their full name.
    private const string PolyfillFolder = "src/Capi.Generators/Polyfills/";

    private static readonly Dictionary<ISymbol, string?> DeclaredNames = new(SymbolEqualityComparer.Default);

    /// <summary>The namespaces that the projects of src declare.</summary>
    public static IReadOnlyList<string> Declared { get; } = [.. ProjectCompilation.Files
        .Where(IsIncluded)
        .Select(file => GetNamespace(SourceFile.Parse(file.Path).GetRoot(), file.Project))
        .Distinct()
        .Order(StringComparer.Ordinal)];

    /// <summary>The arrows of all projects of src, one per file and pair of namespaces.</summary>
    public static IReadOnlyList<NamespaceArrow> All { get; } = [.. ProjectCompilation.Files
        .Where(IsIncluded)
        .SelectMany(FindInFile)
        .DistinctBy(arrow => (arrow.From, arrow.To, arrow.File))];

    private static bool IsIncluded((ProjectFile Project, string Path) file) => !file.Path.StartsWith(PolyfillFolder, StringComparison.Ordinal);

    private static IEnumerable<NamespaceArrow> FindInFile((ProjectFile Project, string Path) file)
    {
        var model = ProjectCompilation.GetSemanticModel(file);
        var root = model.SyntaxTree.GetRoot();
        var user = GetNamespace(root, file.Project);
        return
            from node in root.DescendantNodes()
            let used = GetUsedNamespace(model, node)
            where used is not null && used != user
            select new NamespaceArrow(user, used, file.Path, SourceFile.GetPosition(node));
    }

    private static string GetNamespace(SyntaxNode root, ProjectFile project) =>
        root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? project.RootNamespace;

    private static string? GetUsedNamespace(SemanticModel model, SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax { NamespaceOrType: { } name } when model.GetSymbolInfo(name).Symbol is INamespaceSymbol used => GetDeclaredName(used),
        SimpleNameSyntax name => GetUsedNamespace(model.GetSymbolInfo(name)),
        ImplicitObjectCreationExpressionSyntax creation => GetUsedNamespace(model.GetSymbolInfo(creation)),
        _ => null,
    };

    private static string? GetUsedNamespace(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol is IAliasSymbol alias ? alias.Target : symbol;
        return type switch
        {
            INamedTypeSymbol named => GetDeclaredName(named),
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => type.ContainingType is { } container ? GetDeclaredName(container) : null,
            _ => null,
        };
    }

    // The namespace, or that of the type, if a project of src declares it.
    private static string? GetDeclaredName(INamespaceOrTypeSymbol symbol)
    {
        if (DeclaredNames.TryGetValue(symbol, out var known))
            return known;

        var name = (symbol as INamespaceSymbol ?? symbol.ContainingNamespace).ToDisplayString();
        var isDeclared = symbol.Locations.Any(location => location.IsInSource) && Declared.Contains(name);
        return DeclaredNames[symbol] = isDeclared ? name : null;
    }
}
