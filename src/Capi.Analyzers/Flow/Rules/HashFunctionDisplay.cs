using Capi.Analyzers.Flow.AbstractValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Describes in messages why a value counts as hashed.</summary>
internal static class HashFunctionDisplay
{
    /// <summary>The hash function or the helper that calls it (<c>SHA256.HashData has already hashed this value</c>), or the name that says so.</summary>
    public static string Describe(ValueOrigin hash) => hash switch
    {
        { EntryOperation: IInvocationOperation { TargetMethod: var method } } => GetName(method) + " has already hashed this value",
        { Member: { } member } => $"by its name '{IdentifierDisplay.GetName(member)}' is already a hash",
        { EntryOperation: IPropertyReferenceOperation { Property: var property } } => GetName(property) + " has already hashed this value",
        _ => "a hash function has already hashed this value",
    };

    /// <summary>The operations for the additional locations: the call and what it hashes, or the name, unless the diagnostic is reported there.</summary>
    public static IEnumerable<IOperation?> GetLocations(IOperation reported, ValueOrigin hash) =>
        hash.Member is not null && hash.EntryOperation.Syntax == reported.Syntax ? [] : [hash.EntryOperation, hash.HashInput];

    // The type of an extension block has no name, and neither has the method of a delegate.
    private static string GetName(ISymbol member)
    {
        var type = member.ContainingType;
        while (type is { Name.Length: 0, ContainingType: { } outer })
            type = outer;

        return type is null or { Name.Length: 0 } ? member.Name : type.Name + "." + member.Name;
    }
}
