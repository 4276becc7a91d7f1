using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits that leave out null. Null where several are possible.</summary>
internal static class NullCorrections
{
    private const string Condition = "JsonIgnoreCondition.WhenWritingNull";

    /// <summary>The attribute of a property of the project's own class, or the condition in the only options that write the payload.</summary>
    public static Correction? Omit(PayloadField field, IReadOnlyList<SerializerCall> calls)
    {
        if (calls.Count == 0 || calls.Any(call => call.IsNewtonsoft || call.Call.TargetMethod.Parameters.Any(parameter => parameter.Type.Name == "JsonTypeInfo")))
            return null;
        if (field.Member is IPropertySymbol { ContainingType.IsAnonymousType: false, DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is PropertyDeclarationSyntax property)
            return property.SyntaxTree == field.Location.SourceTree ? AddAttribute(property) : null;
        return field.Member is { ContainingType.IsAnonymousType: true } && calls.Select(call => FindCreation(call.Options)).Distinct().ToList() is [{ } creation] && creation.SyntaxTree == field.Location.SourceTree ? AddCondition(creation) : null;
    }

    private static Correction? AddAttribute(PropertyDeclarationSyntax property) => property.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().IndexOf("JsonIgnore", StringComparison.Ordinal) >= 0)
        ? null
        : Insert(property, property.SpanStart, $"[{GetPrefix(property)}JsonIgnore(Condition = {GetPrefix(property)}{Condition})] ");

    // Json, this.json and new() in the call.
    private static BaseObjectCreationExpressionSyntax? FindCreation(IOperation? options) => options switch
    {
        IObjectCreationOperation { Syntax: BaseObjectCreationExpressionSyntax creation } => creation,
        IMemberReferenceOperation { Member: { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: [var reference] } } => reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax created } => created,
            PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax created } => created,
            _ => null,
        },
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } => (reference.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as BaseObjectCreationExpressionSyntax,
        _ => null,
    };

    private static Correction? AddCondition(BaseObjectCreationExpressionSyntax creation)
    {
        var setting = $"DefaultIgnoreCondition = {GetPrefix(creation)}{Condition}";
        return creation.Initializer switch
        {
            null => Insert(creation, creation.Span.End, $" {{ {setting} }}"),
            { Expressions: { Count: > 0 } set } when set.OfType<AssignmentExpressionSyntax>().All(one => one.Left.ToString() != "DefaultIgnoreCondition") => Insert(creation, set[0].SpanStart, setting + ", "),
            _ => null,
        };
    }

    private static string GetPrefix(SyntaxNode node)
    {
        const string Namespace = "System.Text.Json.Serialization";
        return node.SyntaxTree.GetRoot().DescendantNodes(static inner => inner is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any(one => one.Name?.ToString() == Namespace) ? "" : Namespace + ".";
    }

    private static Correction Insert(SyntaxNode node, int position, string text) => new(Location.Create(node.SyntaxTree, new TextSpan(position, 0)), text);
}
