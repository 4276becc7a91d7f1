using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Symbols;

/// <summary>Recognizes types by metadata name and full namespace.</summary>
internal static class WellKnownTypes
{
    /// <summary>True when exactly one reference contains the runtime; without it there is nothing to check or emit.</summary>
    public static bool IsRuntimeReferenced(Compilation compilation) => compilation.GetTypeByMetadataName("Capi.IMetaEvent`1") is not null;

    /// <summary>Finds the <c>[MetaEvent]</c> attribute that makes a type a contract, or null.</summary>
    public static AttributeData? FindMetaEventAttribute(INamedTypeSymbol type) => FindAttribute(type, "Capi", "MetaEventAttribute");

    /// <summary>True for exactly this top-level type, for example <c>System</c>, <c>Guid</c>.</summary>
    public static bool IsType(ITypeSymbol type, string containingNamespace, string metadataName) =>
        HasMetadataName(type, metadataName) && IsInNamespace(type, containingNamespace);

    // Roslyn composes the metadata name of a generic type at each call, and most types differ in the name already.
    private static bool HasMetadataName(ITypeSymbol type, string metadataName)
    {
        var name = type.Name;
        return string.CompareOrdinal(metadataName, 0, name, 0, name.Length) == 0 && type.MetadataName == metadataName;
    }

    /// <summary>True for a top-level type of this namespace.</summary>
    public static bool IsInNamespace(ITypeSymbol type, string containingNamespace)
    {
        if (type.ContainingType is not null)
            return false;

        // Compares from the right: a display string would allocate for every attribute of every member.
        var end = containingNamespace.Length;
        var current = type.ContainingNamespace;
        while (current is { IsGlobalNamespace: false })
        {
            var name = current.Name;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(containingNamespace, start, name, 0, name.Length) != 0)
                return false;

            current = current.ContainingNamespace;
            if (start == 0)
                return current is { IsGlobalNamespace: true };
            if (containingNamespace[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    /// <summary>The name of the outermost namespace of a symbol, such as <c>System</c>; null or empty for the global namespace.</summary>
    public static string? GetOutermostNamespace(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space?.Name;
    }

    /// <summary>Finds the attribute of this type on a symbol, or null.</summary>
    public static AttributeData? FindAttribute(ISymbol symbol, string containingNamespace, string metadataName)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { } type && IsType(type, containingNamespace, metadataName))
                return data;
        }

        return null;
    }
}
