using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Syntax;

/// <summary>The names of member types at a position.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> NamespaceByType = new(StringComparer.Ordinal)
    {
        ["MetaConsent"] = "Capi",
        ["Sha256Digest"] = "Capi",
        ["DateOnly"] = "System",
        ["DateTimeOffset"] = "System",
        ["Guid"] = "System",
        ["Uri"] = "System",
        ["IPAddress"] = "System.Net",
    };

    /// <summary>The shortest name at the position; null when the target framework has no such type.</summary>
    public static string? GetNameAt(string type, SyntaxNode node, SemanticModel model)
    {
        if (!NamespaceByType.TryGetValue(type, out var home))
            return SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(type)) ? type : null;

        return model.Compilation.GetTypeByMetadataName(home + "." + type)?.ToMinimalDisplayString(model, node.SpanStart);
    }
}
