using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>The lines before the namespace of a new file: what the project doesn't import everywhere.</summary>
internal static class ContractFile
{
    private static readonly string[] Namespaces = ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    /// <summary>The directives of the file.</summary>
    public static string GetHeader(Compilation compilation, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        if (compilation.Options is CSharpCompilationOptions { NullableContextOptions: NullableContextOptions.Disable })
            text.Append("#nullable enable\n\n");
        text.Append("using Capi;\n");
        var imported = FindGlobalUsings(compilation, cancellationToken);
        foreach (var ns in Namespaces.Where(ns => !imported.Contains(ns)))
            text.Append("using ").Append(ns).Append(";\n");
        return text.Append('\n').ToString();
    }

    private static HashSet<string> FindGlobalUsings(Compilation compilation, CancellationToken cancellationToken) => new(
        compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken)).OfType<CompilationUnitSyntax>().SelectMany(unit => unit.Usings)
            .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is null && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(directive => directive.Name?.ToString().Replace("global::", "")).OfType<string>(), StringComparer.Ordinal);
}
