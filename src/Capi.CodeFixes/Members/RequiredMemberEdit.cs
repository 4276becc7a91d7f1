using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>The changes that make a member required: non-nullable, <c>required</c>, and without default value.</summary>
internal sealed class RequiredMemberEdit
{
    /// <summary>Makes the type non-nullable.</summary>
    public TextChange? TypeChange { get; private init; }

    /// <summary>Adds the <c>required</c> modifier.</summary>
    public TextChange? ModifierChange { get; private init; }

    /// <summary>Removes the default value.</summary>
    public TextChange? DefaultValueChange { get; private init; }

    /// <summary>All changes.</summary>
    public IEnumerable<TextChange> Changes => Sort(TypeChange, ModifierChange, DefaultValueChange);

    /// <summary>The changes for the speculative compilation. They keep a parameter optional: that callers must pass a value is intended, but
    /// the new type must not break other uses.</summary>
    public IEnumerable<TextChange> SpeculativeChanges => Sort(TypeChange, ModifierChange, DefaultValueChange is { } value && IsParameter ? new TextChange(value.Span, " = default") : DefaultValueChange);

    private bool IsParameter { get; init; }

    /// <summary>Creates the edit; null where the member can't be made required.</summary>
    public static RequiredMemberEdit? FromDeclaration(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null } property => FromProperty(property),
        ParameterSyntax { Parent: ParameterListSyntax list, Type: { } type } parameter when CanBeRequired(list, parameter) => new RequiredMemberEdit
        {
            IsParameter = true,
            TypeChange = RemoveNullability(type),
            DefaultValueChange = parameter.Default is { } value ? Remove(parameter.Identifier.Span.End, value.Span.End) : null,
        },
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } variables } variable =>
            FromField(field, variables.Type, variable),
        _ => null,
    };

    private static RequiredMemberEdit? FromProperty(PropertyDeclarationSyntax property)
    {
        var isSettable = property.AccessorList?.Accessors.Any(one =>
            one.Keyword.RawKind is (int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword && one.Modifiers.Count == 0) ?? false;
        if (!isSettable || !CanHaveRequiredModifier(property) || IsParameterName(property.Initializer))
            return null;

        return new RequiredMemberEdit
        {
            TypeChange = RemoveNullability(property.Type),
            ModifierChange = AddRequiredModifier(property.Modifiers, property.Type),
            DefaultValueChange = property.Initializer is not null ? Remove(property.AccessorList!.Span.End, property.SemicolonToken.Span.End) : null,
        };
    }

    private static RequiredMemberEdit? FromField(FieldDeclarationSyntax field, TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        if (field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !CanHaveRequiredModifier(field) || IsParameterName(variable.Initializer))
            return null;

        return new RequiredMemberEdit
        {
            TypeChange = RemoveNullability(type),
            ModifierChange = AddRequiredModifier(field.Modifiers, type),
            DefaultValueChange = variable.Initializer is { } value ? Remove(variable.Identifier.Span.End, value.Span.End) : null,
        };
    }

    // Id { get; set; } = id is initialized from a constructor parameter.
    private static bool IsParameterName(EqualsValueClauseSyntax? initializer) => initializer?.Value is IdentifierNameSyntax;

    // A required parameter can't follow an optional one.
    private static bool CanBeRequired(ParameterListSyntax list, ParameterSyntax parameter) =>
        parameter.Default is null || list.Parameters.TakeWhile(one => one != parameter).All(one => one.Default is null);

    // A required member must be as visible as its type.
    private static bool CanHaveRequiredModifier(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) && member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax;

    private static TextChange? AddRequiredModifier(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.RequiredKeyword) ? null : new TextChange(new TextSpan(type.SpanStart, 0), "required ");

    private static TextChange? RemoveNullability(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => new TextChange(nullable.QuestionToken.Span, ""),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: { Count: 1 } arguments } => new TextChange(type.Span, arguments[0].ToString()),
        _ => null,
    };

    private static IEnumerable<TextChange> Sort(params TextChange?[] changes) => changes.OfType<TextChange>().OrderBy(change => change.Span.Start);

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
