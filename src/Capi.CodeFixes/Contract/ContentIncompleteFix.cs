using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI015: adds the content type, or the id and quantity of an entry.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContentIncompleteFix)), Shared]
public sealed class ContentIncompleteFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ContentIncomplete];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (mistake.Fact(FixProperties.Choices) is not { } missing || ContractPart.Of(mistake) is not { } part || part.Attribute("CustomData") is not { } attribute)
            return [];

        var added = missing.Split(',').Select(key => Member(part, attribute, key)).ToList();
        return added.Contains(null)
            ? []
            : [new Edit($"Add '{string.Join("' and '", added)}'", $"{mistake.Id}:{missing}", [part.Add([.. added.OfType<NewMember>()])])];
    }

    // A shop sells products; who groups variants knows it, and writes product_group instead.
    private static NewMember? Member(ContractPart part, string attribute, string key) => key switch
    {
        "content_type" when part.Free("ContentType") is { } name => new NewMember(attribute, "string", name, "\"product\""),
        "id" when part.Free("Id", "ContentId") is { } name => new NewMember(attribute, "string", name),
        "quantity" when part.Free("Quantity") is { } name => new NewMember(attribute, "int", name),
        _ => null,
    };
}
