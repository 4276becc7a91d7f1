using Capi.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>How messages call the function that hashed a value.</summary>
internal static class HashNames
{
    /// <summary>For example <c>SHA256.HashData</c>, or the helper's name.</summary>
    public static string Of(Fact hash) => hash.At switch
    {
        IInvocationOperation { TargetMethod: var method } => method.ContainingType.Name + "." + method.Name,
        IPropertyReferenceOperation { Property: var property } => property.ContainingType.Name + "." + property.Name,
        _ => "a hash function",
    };
}
