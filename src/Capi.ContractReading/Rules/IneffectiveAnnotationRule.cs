using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI021: an attribute of the toolkit has no effect, so the event is sent without the value.</summary>
/// <remarks>What is wrong in any type, contract or not, is reported by the analyzer where the attribute stands
/// (<see cref="ContractProblem.IsReportedAtAttribute"/>); what is wrong for one contract, by its problems.</remarks>
internal sealed class IneffectiveAnnotationRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI021";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Annotation has no effect",
        "{0} on '{1}' has no effect, because {2}; {3}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly IneffectiveAnnotationRule Instance = new();

    /// <summary>Why the annotation has no effect.</summary>
    internal enum Reason
    {
        /// <summary>No contract can read it; see <see cref="PlacementFault"/>.</summary>
        Misplaced,

        /// <summary>On a constructor parameter or backing field whose property has another of the same kind.</summary>
        Repeated,

        /// <summary>On a property that the contract overrides with other annotations.</summary>
        Overridden,

        /// <summary>On an interface's property, which the class that implements it doesn't inherit.</summary>
        Interface,

        /// <summary>[Flatten] on a type that has no annotated members.</summary>
        NothingToFlatten,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Checks the attributes of a type that is read for a contract. Returns true after adding a problem.</summary>
    public static bool CheckType(ReadingState state, ITypeSymbol type, IReadOnlyList<AnnotatedMember> members)
    {
        if (type is not INamedTypeSymbol named)
            return false;

        var isMisplaced = MisplacedAnnotations.HasAny(named, state.Compilation, state.CancellationToken);
        if (isMisplaced)
            AddReportedAtAttribute(state, named);

        var isOfInterface = false;
        foreach (var property in InterfaceAnnotations.FindIneffective(named, members))
        {
            var implementation = named.FindImplementationForInterfaceMember(property) is { ContainingType.TypeKind: not TypeKind.Interface } own ? own : named;
            state.Problems.Add(new(Instance, implementation, annotation: AnnotationReader.Read(property)[0]) { Reason = Reason.Interface, RelatedMember = property });
            isOfInterface = true;
        }

        return isMisplaced || isOfInterface;
    }

    /// <summary>Returns true after adding a problem: no contract can read the member's attribute.</summary>
    public static bool ReportIfMisplaced(ReadingState state, AnnotatedMember member)
    {
        foreach (var annotation in member.Annotations)
        {
            if (annotation.Data.ApplicationSyntaxReference is { } reference
                && state.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && reference.GetSyntax(state.CancellationToken) is Microsoft.CodeAnalysis.CSharp.Syntax.AttributeSyntax attribute
                && AnnotationPlacement.FindFault(attribute, state.Compilation.GetSemanticModel(reference.SyntaxTree), state.CancellationToken) is not null)
            {
                AddReportedAtAttribute(state, member.Symbol);
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the problem of <c>[Flatten]</c> on a type without annotated members.</summary>
    public static void ReportNothingToFlatten(ReadingState state, AnnotatedMember member, Annotation annotation, ITypeSymbol type)
    {
        // A missing base type may declare them.
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.TypeKind == TypeKind.Error)
            {
                state.AddErrorType(member.Symbol);
                return;
            }
        }

        state.AddProblem(Instance, member.Symbol, key: null, annotation, Reason.NothingToFlatten);
    }

    /// <inheritdoc/>
    public override void CheckMember(ReadingState state, AnnotatedMember member)
    {
        foreach (var repeated in member.RepeatedAnnotations)
        {
            if (AnnotationComparison.FindEqualKind(member.Annotations, repeated) is { } sent && !AnnotationComparison.HasSameMeaning(sent, repeated, member.Symbol.Name))
                state.Problems.Add(new(this, member.Symbol, annotation: repeated) { Reason = Reason.Repeated, ConflictingAnnotation = sent });
        }

        foreach (var overridden in member.OverriddenAnnotations)
        {
            if (!AnnotationComparison.IsRepeated(member, overridden) && !AnnotationComparison.IsSecondUse(member, overridden))
                state.Problems.Add(new(this, member.Symbol, annotation: member.Annotations[0]) { Reason = Reason.Overridden, ConflictingAnnotation = overridden });
        }
    }

    private static void AddReportedAtAttribute(ReadingState state, ISymbol symbol) =>
        state.Problems.Add(new(Instance, symbol) { Reason = Reason.Misplaced, IsReportedAtAttribute = true });

    /// <summary>Creates the diagnostic of a misplaced attribute.</summary>
    /// <param name="attribute">Its name in brackets.</param>
    /// <param name="owner">What has the attribute.</param>
    public static Diagnostic CreateMisplacedDiagnostic(Location location, string attribute, string owner, PlacementFault fault, MessageArgumentCache argumentCache)
    {
        var (cause, remedy) = PlacementFaultFormat.GetCauseAndRemedy(fault, attribute);
        return Create(location, argumentCache, attribute, owner, cause, remedy);
    }

    /// <summary>Creates the diagnostic of an attribute in a class that is sent as the contract it derives from.</summary>
    public static Diagnostic CreateDerivedDiagnostic(Location location, string attribute, string owner, INamedTypeSymbol type, INamedTypeSymbol contract, MessageArgumentCache argumentCache) =>
        Create(
            location, argumentCache, attribute, owner,
            $"'{type.Name}' is sent as the contract '{contract.Name}', which doesn't have the member",
            $"make '{type.Name}' a contract with [MetaEvent], or move the member to '{contract.Name}'");

    /// <summary>Creates the diagnostic of a contract's member without annotation, whose type has annotated members.</summary>
    /// <param name="annotation">An annotation in that type, in brackets.</param>
    /// <param name="owner">The member that has it.</param>
    /// <param name="member">The contract's member.</param>
    /// <param name="remedy">The attribute that the contract's member needs, in brackets.</param>
    public static Diagnostic CreateUnreadDiagnostic(Location location, string annotation, string owner, string member, string remedy, MessageArgumentCache argumentCache) =>
        Create(
            location, argumentCache, annotation, owner,
            $"'{member}' has no attribute that sends its members",
            $"put {remedy} on '{member}', or send one of the values in a member of its own");

    private static Diagnostic Create(Location location, MessageArgumentCache argumentCache, params string[] arguments) =>
        Diagnostic.Create(Rule, location, [.. arguments.Select(argumentCache.GetOrAdd)]);

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var name = MessageFormat.FormatName(problem.Symbol);
        return problem.Reason switch
        {
            Reason.Repeated =>
                [Format(problem.Annotation), name, $"{Format(problem.ConflictingAnnotation)} on the same member is sent instead", "keep one of them"],
            Reason.Overridden =>
                [Format(problem.ConflictingAnnotation), name, $"{Format(problem.Annotation)} on the override replaces it, so it isn't sent", $"repeat {Format(problem.ConflictingAnnotation)} on the override, or change the base type"],
            Reason.Interface =>
                [Format(problem.Annotation), MessageFormat.FormatName(problem.RelatedMember!), $"a class doesn't inherit the attributes of an interface, so '{GetClassName(problem.Symbol)}' is sent without it", $"put {Format(problem.Annotation)} on a property of '{GetClassName(problem.Symbol)}'"],
            _ =>
                [Format(problem.Annotation), name, $"{MessageFormat.FormatType(problem.Symbol)} has no annotated members, so nothing is sent", GetFlattenRemedy(problem.Symbol)],
        };
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) =>
        problem.Reason is Reason.Interface ? contract.GetLocation(problem.Symbol) : base.GetLocation(problem, contract);

    private static string Format(Annotation? annotation) => MessageFormat.FormatAttribute(annotation!.Kind, annotation.Key);

    private static string GetClassName(ISymbol implementation) => (implementation as INamedTypeSymbol ?? implementation.ContainingType).Name;

    private static string GetFlattenRemedy(ISymbol member) =>
        MessageFormat.GetValueType(member) is { SpecialType: not SpecialType.System_String } type && ValueReader.GetElementType(ValueReader.UnwrapNullable(type)) is { } element
            ? $"flatten one '{element.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' instead of a collection"
            : "annotate the members to send, or remove [Flatten]";
}
