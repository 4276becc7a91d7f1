using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI003: the event ID may be null, or has a default value. Without a unique ID, an event is rejected or deduplicated against another one.</summary>
/// <remarks>Ignores code without nullable annotations and values known at run time only.
/// A getter with a constant that is not empty is left to CAPI402: the ID is not missing, but the same for all events.</remarks>
internal sealed class EventIdMayBeMissingRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI003";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Event ID may be missing",
        "'{0}' {1}; {2}",
        RuleCategories.Contract);

    /// <summary>Why the event ID may be missing.</summary>
    internal enum Reason
    {
        /// <summary>The event ID or a member on its path may be null.</summary>
        Nullable,

        /// <summary>The event ID has a default value, so that all events without an explicit ID share one.</summary>
        Default,

        /// <summary>The event ID is an empty constant.</summary>
        Empty,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state)
    {
        foreach (var field in state.Fields)
        {
            if (field.Annotation == AnnotationKind.EventId)
                CheckEventId(state, field);
        }
    }

    private void CheckEventId(ReadingState state, ContractField field)
    {
        foreach (var step in field.Path)
        {
            if (!CanBeNull(step))
                continue;

            state.Problems.Add(new(this, step, field.Key, field.SourceAnnotation)
            {
                Reason = Reason.Nullable,
                RelatedMember = SymbolEqualityComparer.Default.Equals(step, field.Member) ? null : field.Member,
            });
            return;
        }

        if (FindDefault(field.Member, state) is { } reason)
            state.Problems.Add(new(this, field.Member, field.Key, field.SourceAnnotation) { Reason = reason });
    }

    private static bool CanBeNull(ISymbol member) => member switch
    {
        IPropertySymbol property => CanBeNull(property.Type),
        IFieldSymbol variable => CanBeNull(variable.Type),
        _ => false,
    };

    // Nullable<T> is Annotated too, except in code without nullable annotations.
    private static bool CanBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static Reason? FindDefault(ISymbol member, ReadingState state)
    {
        // A required member must be set on creation, so its initializer is never used.
        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            return null;

        return DeclaredValue.Find(member, state.Compilation, state.CancellationToken) switch
        {
            null => null,
            { IsGetter: true, IsEmpty: var isEmpty } => isEmpty ? Reason.Empty : null,
            { IsEmpty: true } or { Expression: LiteralExpressionSyntax } => Reason.Default,
            _ => null,
        };
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (fault, remedy) = GetFaultAndRemedy(problem.Reason);
        return [MessageFormat.FormatName(problem.Symbol), fault, remedy];
    }

    /// <inheritdoc/>
    /// <remarks>The member, because its type or value is wrong, not the attribute.</remarks>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) => contract.GetLocation(problem.Symbol);

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract) =>
        [(FixProperties.Choices, problem.Reason switch
        {
            Reason.Nullable => "nullable",
            Reason.Default => "default",
            _ => null,
        })];

    private static (string Fault, string Remedy) GetFaultAndRemedy(Enum? reason) => reason switch
    {
        Reason.Nullable =>
            ("may be null, and an event without an event ID is not sent", "make it non-nullable and required"),
        Reason.Default =>
            ("has a default value, so all events that don't set it share one event ID and Meta counts only the first", "remove the default value and make it required"),
        _ => ("is always empty, and an event without an event ID is not sent", "return the order number or another ID that the page knows"),
    };
}
