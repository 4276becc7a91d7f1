using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Messages;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Display names of raw identifiers for messages.</summary>
internal static class IdentifierDisplay
{
    /// <summary>The member with its type (<c>User.Email</c>), or the variable.</summary>
    public static string GetName(ValueOrigin origin) => origin switch
    {
        { Kind: ValueOriginKind.Raw, Member: { } member } => MessageFormat.FormatName(member),
        { Member: { } member } => GetName(member),
        _ => origin.Name ?? origin.Key ?? "",
    };

    /// <summary>A member of any type with its type, or a variable.</summary>
    public static string GetName(ISymbol member) =>
        member is IPropertySymbol { ContainingType.IsAnonymousType: false } or IFieldSymbol ? MessageFormat.FormatName(member) : member.Name;
}
