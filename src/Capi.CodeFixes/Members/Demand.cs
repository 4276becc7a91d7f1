using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Members;

/// <summary>What must change in a declaration so that the member always has a value that somebody gave it.</summary>
internal sealed class Demand
{
    /// <summary>Takes the question mark off the type.</summary>
    public TextChange? Type { get; private init; }

    /// <summary>Writes <c>required</c>.</summary>
    public TextChange? Required { get; private init; }

    /// <summary>Takes the default value away.</summary>
    public TextChange? Default { get; private init; }

    /// <summary>All of it.</summary>
    public IEnumerable<TextChange> Changes => InOrder(Type, Required, Default);

    /// <summary>The same for those who use the member and go on giving no value. That these must give one is the point of it; that they
    /// don't understand its type any more is not.</summary>
    public IEnumerable<TextChange> ForUsers => InOrder(Type, Required, Default is { } value && IsParameter ? new TextChange(value.Span, " = default") : Default);

    private bool IsParameter { get; init; }

    /// <summary>Null where the declaration can't be changed so, or is none.</summary>
    public static Demand? Of(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null } property => OfProperty(property),
        ParameterSyntax { Parent: ParameterListSyntax list, Type: { } type } parameter when IsFree(list, parameter) => new Demand
        {
            IsParameter = true,
            Type = Strip(type),
            Default = parameter.Default is { } value ? Remove(parameter.Identifier.Span.End, value.Span.End) : null,
        },
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } variables } variable =>
            OfField(field, variables.Type, variable),
        _ => null,
    };

    private static Demand? OfProperty(PropertyDeclarationSyntax property)
    {
        var isSettable = property.AccessorList?.Accessors.Any(one =>
            one.Keyword.RawKind is (int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword && one.Modifiers.Count == 0) ?? false;
        if (!isSettable || !CanRequire(property) || IsParameterName(property.Initializer))
            return null;

        return new Demand
        {
            Type = Strip(property.Type),
            Required = Require(property.Modifiers, property.Type),
            Default = property.Initializer is not null ? Remove(property.AccessorList!.Span.End, property.SemicolonToken.Span.End) : null,
        };
    }

    private static Demand? OfField(FieldDeclarationSyntax field, TypeSyntax type, VariableDeclaratorSyntax variable)
    {
        if (field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !CanRequire(field) || IsParameterName(variable.Initializer))
            return null;

        return new Demand
        {
            Type = Strip(type),
            Required = Require(field.Modifiers, type),
            Default = variable.Initializer is { } value ? Remove(variable.Identifier.Span.End, value.Span.End) : null,
        };
    }

    // Id { get; set; } = id has what the constructor was given.
    private static bool IsParameterName(EqualsValueClauseSyntax? initializer) => initializer?.Value is IdentifierNameSyntax;

    // A parameter that must be given can't stand behind one that need not.
    private static bool IsFree(ParameterListSyntax list, ParameterSyntax parameter) =>
        parameter.Default is null || list.Parameters.TakeWhile(one => one != parameter).All(one => one.Default is null);

    // What is less visible than its type can't be demanded of whoever makes one.
    private static bool CanRequire(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) && member.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax;

    private static TextChange? Require(SyntaxTokenList modifiers, TypeSyntax type) =>
        modifiers.Any(SyntaxKind.RequiredKeyword) ? null : new TextChange(new TextSpan(type.SpanStart, 0), "required ");

    private static TextChange? Strip(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => new TextChange(nullable.QuestionToken.Span, ""),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: { Count: 1 } arguments } => new TextChange(type.Span, arguments[0].ToString()),
        _ => null,
    };

    private static IEnumerable<TextChange> InOrder(params TextChange?[] changes) => changes.OfType<TextChange>().OrderBy(change => change.Span.Start);

    private static TextChange Remove(int start, int end) => new(TextSpan.FromBounds(start, end), "");
}
