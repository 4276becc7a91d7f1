using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers.Remarks;

/// <summary>CAPI015: contents or content_ids without content_type, or entries of contents without id or quantity.</summary>
internal sealed class ContentIncompleteRemark : ContractRemark
{
    private const string ContentType = "content_type";

    private const string Contents = "contents";

    private static readonly string[] RequiredOfEntry =
    [
        .. Parameters.All
            .Where(parameter => parameter is { Section: ParameterSection.Content, Requirement: Requirement.Required })
            .Select(parameter => parameter.Key),
    ];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.ContentIncomplete;

    /// <inheritdoc/>
    public override bool NeedsWholeContract => true;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Of(ContractFacts facts, ContractPlaces contract, AnalyzerConfigOptions options, SameWords same)
    {
        var custom = facts.Fields.Where(field => field.Section == FieldSection.CustomData).ToList();
        var named = custom.FirstOrDefault(field => field.Key is Contents or "content_ids");
        if (named is not null && TakesContentType(facts.EventName) && custom.All(field => field.Key != ContentType))
        {
            yield return Say(
                contract.Of(named.Source, named.Member),
                others: null,
                same,
                Names.Of(named.Member),
                $"sends '{named.Key}' without 'content_type', so Meta matches any product or product group with that ID",
                [ContentType],
                ParameterSection.CustomData);
        }

        foreach (var field in custom)
        {
            var missing = RequiredOfEntry.Where(key => field.Entry.All(member => member.Key != key)).ToList();
            if (field is not { Key: Contents, Value.IsContent: true } || missing.Count == 0)
                continue;

            var type = field.Value.ItemType;
            yield return Say(
                contract.Here(type) ?? contract.Of(field.Member),
                contract.Here(type) is null ? null : [contract.Of(field.Member)],
                same,
                type.Name,
                $"is an entry of contents without {MissingData.Keys(missing)}, so Meta can't tell which product is meant or how many",
                missing,
                ParameterSection.Content);
        }
    }

    // Meta's table lists content_type only for some of the standard events with contents.
    private static bool TakesContentType(string eventName) =>
        StandardEvents.Find(eventName) is not { } known
        || known.Required.Concat(known.Recommended).Concat(known.Optional).Contains(ContentType);

    private Diagnostic Say(
        Location place, IEnumerable<Location>? others, SameWords same, string name, string mistake, IReadOnlyList<string> missing, ParameterSection section) => Diagnostic.Create(
        Descriptor,
        place,
        others,
        FixFacts.Of([(FixProperties.Choices, FixFacts.Choices(missing))]),
        same.Of(name),
        same.Of(mistake),
        same.Of(MissingData.Members(missing, section)));
}
