using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers;
using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Contract;

/// <summary>CAPI007 and CAPI008: marks or adds the value and the currency that Meta requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DataMissingFix)), Shared]
public sealed class DataMissingFix : EditFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RequiredDataMissing, RuleIds.CurrencyMissing];

    private protected override IEnumerable<Edit> Edits(Mistake mistake)
    {
        if (mistake.Fact(FixProperties.Choices) is not { } missing || ContractPart.Of(mistake) is not { } part || part.Attribute("CustomData") is not { } attribute)
            yield break;

        var added = new List<NewMember>();
        var changes = new List<TextChange>();
        var names = new List<string>();
        foreach (var key in missing.Split(','))
        {
            if (Parameters.Find(ParameterSection.CustomData, key) is not { } parameter)
                yield break;

            names.Add(parameter.Name);
            if (part.Member(parameter.Name) is { } member && Fits(member.Type, parameter))
                changes.Add(part.Mark(member.Syntax, attribute));
            else if (part.Free(parameter.Name) is { } name)
                added.Add(new NewMember(attribute, parameter.Type == ParameterType.Number ? "decimal" : "string", name));
            else
                yield break;
        }

        if (added.Count > 0)
            changes.Add(part.Add(added));

        var verb = added.Count > 0 ? "Add" : "Mark";
        yield return new Edit($"{verb} '{string.Join("' and '", names)}'", mistake.Id, changes.OrderBy(change => change.Span.Start));
    }

    private static bool Fits(ITypeSymbol type, ParameterDefinition parameter) => parameter.Type == ParameterType.Number
        ? type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Int32 or SpecialType.System_Int64
        : type.SpecialType == SpecialType.System_String;
}
