using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Display names of hash functions for messages.</summary>
internal static class HashFunctionDisplay
{
    /// <summary>The hash function or the helper that calls it, for example <c>SHA256.HashData</c>.</summary>
    public static string GetName(ValueOrigin hash) => hash.EntryOperation switch
    {
        IInvocationOperation { TargetMethod: var method } => method.ContainingType.Name + "." + method.Name,
        IPropertyReferenceOperation { Property: var property } => property.ContainingType.Name + "." + property.Name,
        _ => "a hash function",
    };
}
