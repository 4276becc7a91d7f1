using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Messages;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>Display names of raw identifiers for messages.</summary>
internal static class IdentifierDisplay
{
    /// <summary>The member with its type (<c>User.Email</c>), or the variable.</summary>
    public static string GetName(ValueOrigin origin) => origin.Member switch
    {
        ILocalSymbol or IPropertySymbol { ContainingType.IsAnonymousType: true } => origin.Member.Name,
        IParameterSymbol when origin.Kind == ValueOriginKind.Identifier => origin.Member.Name,
        { } member => MessageFormat.FormatName(member),
        _ => origin.Key ?? "",
    };
}
