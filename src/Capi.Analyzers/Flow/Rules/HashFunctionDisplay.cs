using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Display names of hash functions for messages.</summary>
internal static class HashFunctionDisplay
{
    /// <summary>The hash function or the helper that calls it, for example <c>SHA256.HashData</c>.</summary>
    public static string GetName(ValueOrigin hash) => hash.EntryOperation switch
    {
        IInvocationOperation { TargetMethod: var method } => GetTypeName(method) + "." + method.Name,
        IPropertyReferenceOperation { Property: var property } => GetTypeName(property) + "." + property.Name,
        _ => "a hash function",
    };

    // The members of an extension block are named like those of the class around it.
    private static string GetTypeName(ISymbol member) => (member.ContainingType is { Name: "", ContainingType: { } container } ? container : member.ContainingType).Name;
}
