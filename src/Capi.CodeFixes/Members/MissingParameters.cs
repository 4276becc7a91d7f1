using Capi.Analyzers;
using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Marks or adds the members for the parameters that a type lacks.</summary>
internal static class MissingParameters
{
    /// <summary>The edit, for all that <see cref="FixProperties.Choices"/> names; null where one of them has no place.</summary>
    /// <param name="kind">What Fix All holds for the same.</param>
    public static Edit? Edit(Mistake mistake, string kind)
    {
        if (mistake.Fact(FixProperties.Choices) is not { } missing || ContractPart.Of(mistake) is not { } part || part.Attribute("CustomData") is not { } attribute)
            return null;

        var added = new List<NewMember>();
        var changes = new List<TextChange>();
        var names = new List<string>();
        foreach (var key in missing.Split(','))
        {
            if (Find(key) is not { } parameter)
                return null;

            if (Natural(part, parameter) is { } natural)
            {
                changes.Add(part.Mark(natural.Syntax, attribute));
                names.Add(natural.Name);
            }
            else if (Free(part, parameter) is { } name)
            {
                added.Add(new NewMember(attribute, TypeOf(parameter), name, ConstantOf(parameter)));
                names.Add(name);
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

            // Before what may be marked at the same place.
            changes.Insert(0, addition);
        }

        var verb = added.Count > 0 ? "Add" : "Mark";
        return new Edit($"{verb} '{string.Join("' and '", names)}'", kind, changes.OrderBy(change => change.Span.Start));
    }

    // Of contents only id and quantity are ever missing, and no event has parameters of these names.
    private static ParameterDefinition? Find(string key) =>
        Parameters.Find(ParameterSection.CustomData, key) ?? Parameters.Find(ParameterSection.Content, key);

    // Under Meta's name, or alone under one that is understood: of two totals it is not known which one is meant.
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

    // A shop sells products; who groups variants knows it, and writes product_group instead.
    private static string? ConstantOf(ParameterDefinition parameter) => parameter.Key == "content_type" ? "\"product\"" : null;
}
