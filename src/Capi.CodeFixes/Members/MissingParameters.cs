using Capi.Analyzers;
using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Annotates or adds the members for missing parameters.</summary>
internal static class MissingParameters
{
    /// <summary>The edit for all parameters in <see cref="FixProperties.Choices"/>; null where one of them can't be added.</summary>
    /// <param name="kind">The equivalence key.</param>
    public static Edit? Edit(Mistake mistake, string kind)
    {
        if (mistake.Fact(FixProperties.Choices) is not { } missing || ContractPart.Of(mistake) is not { } part || part.Attribute("CustomData") is not { } attribute)
            return null;

        var added = new List<NewMember>();
        var changes = new List<TextChange>();
        var annotated = new List<string>();
        foreach (var key in missing.Split(','))
        {
            if (Find(key) is not { } parameter)
                return null;

            if (Natural(part, parameter) is { } natural)
            {
                changes.Add(part.Mark(natural.Syntax, attribute));
                annotated.Add($"'{natural.Name}'");
            }
            else if (Free(part, parameter) is { } name)
            {
                added.Add(new NewMember(attribute, TypeOf(parameter), name, ConstantOf(parameter)));
            }
            else
            {
                return null;
            }
        }

        if (added.Count > 0)
        {
            if (part.Add(added) is not { } addition)
                return null;

            // Before an annotation at the same position.
            changes.Insert(0, addition);
        }

        return new Edit(TitleOf(attribute, added, annotated), kind, changes.OrderBy(change => change.Span.Start));
    }

    private static string TitleOf(string attribute, List<NewMember> added, List<string> annotated)
    {
        var addition = $"Add {string.Join(" and ", added.Select(member => $"'{member}'"))} marked [{attribute}]";
        var annotation = string.Join(" and ", annotated);
        return added.Count == 0 ? $"Add [{attribute}] to {annotation}" : annotated.Count == 0 ? addition : $"{addition}, and mark {annotation}";
    }

    // The missing parameters of contents entries are id and quantity; no custom data parameter has these keys.
    private static ParameterDefinition? Find(string key) =>
        Parameters.Find(ParameterSection.CustomData, key) ?? Parameters.Find(ParameterSection.Content, key);

    // A member with Meta's name, or the only one whose name implies the key; of two totals it is unknown which one is right.
    private static (SyntaxNode Syntax, string Name)? Natural(ContractPart part, ParameterDefinition parameter)
    {
        if (Fit(part, parameter.Name, parameter) is { } named)
            return (named, parameter.Name);

        var understood = part.Names.Where(name => Infers(name, parameter) && Fit(part, name, parameter) is not null).ToList();
        return understood.Count == 1 && Fit(part, understood[0], parameter) is { } only ? (only, understood[0]) : null;
    }

    private static SyntaxNode? Fit(ContractPart part, string name, ParameterDefinition parameter) =>
        part.Member(name) is { } member && Fits(member.Type, parameter) && !part.IsMarked(member.Syntax) ? member.Syntax : null;

    private static bool Infers(string name, ParameterDefinition parameter) =>
        (parameter.Section == ParameterSection.Content ? KeyInference.Content(name) : KeyInference.CustomData(name)) == parameter.Key;

    private static string? Free(ContractPart part, ParameterDefinition parameter) =>
        part.Free([.. new[] { parameter.Name, "Content" + parameter.Name }.Where(name => Infers(name, parameter))]);

    private static bool Fits(ITypeSymbol type, ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Int32 or SpecialType.System_Int64,
        ParameterType.Integer => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64,
        _ => type.SpecialType == SpecialType.System_String,
    };

    private static string TypeOf(ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => "decimal",
        ParameterType.Integer => "int",
        _ => "string",
    };

    // The usual value; contracts for product variants use product_group.
    private static string? ConstantOf(ParameterDefinition parameter) => parameter.Key == "content_type" ? "\"product\"" : null;
}
