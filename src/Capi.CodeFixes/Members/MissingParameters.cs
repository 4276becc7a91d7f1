using Capi.Catalog;
using Capi.CodeFixes.TextEdits;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>Annotates or adds the members for missing parameters.</summary>
internal static class MissingParameters
{
    /// <summary>The edit for all parameters in <see cref="FixProperties.Choices"/>; null where one of them can't be added.</summary>
    /// <param name="equivalenceKey">The equivalence key.</param>
    public static TextEdit? CreateEdit(FixContext context, string equivalenceKey)
    {
        if (context.GetProperty(FixProperties.Choices) is not { } missing || ContractDeclaration.Find(context) is not { } declaration || declaration.GetAttributeName("CustomData") is not { } attribute)
            return null;

        var added = new List<NewMember>();
        var changes = new List<TextChange>();
        var annotated = new List<string>();
        foreach (var key in missing.Split(','))
        {
            if (FindParameter(key) is not { } parameter)
                return null;

            if (FindSuitableMember(declaration, parameter) is { } suitableMember)
            {
                changes.Add(declaration.CreateAnnotation(suitableMember.Syntax, attribute));
                annotated.Add($"'{suitableMember.Name}'");
            }
            else if (FindUnusedName(declaration, parameter) is { } name)
            {
                added.Add(new NewMember(attribute, GetTypeName(parameter), name, GetConstant(parameter)));
            }
            else
            {
                return null;
            }
        }

        if (added.Count > 0)
        {
            if (declaration.CreateAddition(added) is not { } addition)
                return null;

            // Before an annotation at the same position.
            changes.Insert(0, addition);
        }

        return new TextEdit(CreateTitle(attribute, added, annotated), equivalenceKey, changes.OrderBy(change => change.Span.Start));
    }

    private static string CreateTitle(string attribute, List<NewMember> added, List<string> annotated)
    {
        var addition = $"Add {string.Join(" and ", added.Select(member => $"'{member}'"))} marked [{attribute}]";
        var annotation = string.Join(" and ", annotated);
        return added.Count == 0 ? $"Add [{attribute}] to {annotation}" : annotated.Count == 0 ? addition : $"{addition}, and mark {annotation}";
    }

    // The missing parameters of contents entries are id and quantity; no custom data parameter has these keys.
    private static ParameterDefinition? FindParameter(string key) =>
        ParameterDefinitions.Find(ParameterSection.CustomData, key) ?? ParameterDefinitions.Find(ParameterSection.Content, key);

    // A member with Meta's name, or the only one whose name implies the key; of two totals it is unknown which one is right.
    private static (SyntaxNode Syntax, string Name)? FindSuitableMember(ContractDeclaration declaration, ParameterDefinition parameter)
    {
        if (FindCompatibleMember(declaration, parameter.Name, parameter) is { } named)
            return (named, parameter.Name);

        var inferredNames = declaration.VisibleMemberNames.Where(name => IsInferred(name, parameter) && FindCompatibleMember(declaration, name, parameter) is not null).ToList();
        return inferredNames.Count == 1 && FindCompatibleMember(declaration, inferredNames[0], parameter) is { } only ? (only, inferredNames[0]) : null;
    }

    private static SyntaxNode? FindCompatibleMember(ContractDeclaration declaration, string name, ParameterDefinition parameter) =>
        declaration.FindMember(name) is { } member && IsCompatible(member.Type, parameter) && !declaration.IsAnnotated(member.Syntax) ? member.Syntax : null;

    private static bool IsInferred(string name, ParameterDefinition parameter) =>
        (parameter.Section == ParameterSection.Content ? KeyInference.InferContentKey(name) : KeyInference.InferCustomDataKey(name)) == parameter.Key;

    private static string? FindUnusedName(ContractDeclaration declaration, ParameterDefinition parameter) =>
        declaration.FindUnusedName([.. new[] { parameter.Name, "Content" + parameter.Name }.Where(name => IsInferred(name, parameter))]);

    private static bool IsCompatible(ITypeSymbol type, ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single
            or SpecialType.System_Int32 or SpecialType.System_Int64,
        ParameterType.Integer => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64,
        _ => type.SpecialType == SpecialType.System_String,
    };

    private static string GetTypeName(ParameterDefinition parameter) => parameter.Type switch
    {
        ParameterType.Number => "decimal",
        ParameterType.Integer => "int",
        _ => "string",
    };

    // The usual value; contracts for product variants use product_group.
    private static string? GetConstant(ParameterDefinition parameter) => parameter.Key == "content_type" ? "\"product\"" : null;
}
