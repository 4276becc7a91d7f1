using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI105: an identifier, or a member named as one, is used as the event ID, which is sent in clear.</summary>
internal sealed class IdentifierAsEventIdRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI105";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Identifier is used as the event ID",
        "'{0}' identifies a person, and [EventId] would send it in clear, from the browser too; use an order number or another ID of the event instead",
        RuleCategories.Privacy);

    /// <summary>The shared instance.</summary>
    public static readonly IdentifierAsEventIdRule Instance = new();

    // Keys that identify a person and never an event; a name from which one of these is inferred is unambiguous. LeadId and SubscriptionId may
    // be what happened.
    private static readonly string[] PersonKeys =
        ["em", "ph", "fn", "ln", "db", "zp", "client_ip_address", "client_user_agent", "fbc", "fbp", "madid", PersonalDataTerms.NoUserDataKey];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckMember(ReadingState state, AnnotatedMember member)
    {
        foreach (var annotation in member.Annotations)
        {
            if (annotation.Kind != AnnotationKind.EventId)
                continue;

            var identifier = member.FindIdentifierAnnotation();
            if (identifier is not null || IsNamedAfterIdentifier(member) || IsPersonId(state, member))
                state.Problems.Add(new(this, member.Symbol, key: null, annotation) { ConflictingAnnotation = identifier });
        }
    }

    // A Guid is never an email address or phone number, whatever its name.
    private static bool IsNamedAfterIdentifier(AnnotatedMember member) =>
        PersonKeys.Contains(KeyInference.InferUserDataKey(member.Symbol.Name) ?? PersonalDataTerms.Find(member.Symbol.Name, isContent: false))
        && member.Type is { } type
        && ValueReader.Read(type)?.Kind is ScalarKind.String or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger;

    // A person registers once, so there the person's ID identifies the event too.
    private static bool IsPersonId(ReadingState state, AnnotatedMember member) =>
        member.Symbol.Name.Replace("_", "").ToUpperInvariant() is "CUSTOMERID" or "USERID"
        && state.EventName.IndexOf("regist", StringComparison.OrdinalIgnoreCase) < 0
        && state.EventName.IndexOf("sign", StringComparison.OrdinalIgnoreCase) < 0
        && member.Type is { } type
        && ValueReader.Read(type)?.Kind is ScalarKind.String or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger or ScalarKind.Guid;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract) => [MessageFormat.FormatName(problem.Symbol)];
}
