using System.Collections.Immutable;
using System.Threading;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Ga4;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>The state of reading one contract: its fields and problems so far.</summary>
internal sealed class ReadingState(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Contract { get; } = contract;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The event name; empty when it is invalid.</summary>
    public string EventName { get; set; } = "";

    /// <summary>The name of the <c>Capi.ActionSource</c> member.</summary>
    public string ActionSource { get; set; } = "Website";

    /// <summary>The <c>[Ga4Event]</c> attribute of the contract; null without one.</summary>
    public AttributeData? Ga4Event { get; } = Ga4BindingReader.FindAttribute(contract);

    public List<ContractField> Fields { get; } = [];

    public List<ContractProblem> Problems { get; } = [];

    /// <summary>True when a type does not compile: it may declare members that seem to be missing.</summary>
    public bool HasErrorType => Problems.Exists(problem => problem.Rule is null);

    /// <summary>The kinds of annotations on any member, valid or not, so that an invalid one is not also reported as missing.</summary>
    public HashSet<AnnotationKind> AnnotationKinds { get; } = [];

    /// <summary>The keys of all <c>[CustomData]</c> members of the contract, valid or not.</summary>
    public HashSet<string> CustomDataKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>True when no member has the annotation. An annotated member that can't be used already has a problem of its own.</summary>
    public bool IsAnnotationMissing(AnnotationKind annotation) => !AnnotationKinds.Contains(annotation) && !HasErrorType;

    /// <summary>Adds a problem of a rule.</summary>
    /// <param name="reason">A member of the rule's <c>Reason</c> enum.</param>
    public void AddProblem(ContractRule rule, ISymbol symbol, string? key = null, Annotation? annotation = null, Enum? reason = null) =>
        Problems.Add(new(rule, symbol, key, annotation) { Reason = reason });

    /// <summary>Adds code that does not compile; the compiler reports why.</summary>
    public void AddErrorType(ISymbol symbol) => Problems.Add(new(rule: null, symbol));

    /// <summary>True when emitted code inside the contract may read the member.</summary>
    public bool CanAccess(AnnotatedMember member, ITypeSymbol throughType)
    {
        // For a record parameter that initializes an inherited property, the property is accessed.
        var read = AnnotatedMember.FindGetter(member.Symbol as IPropertySymbol) ?? member.Symbol;

        // The contract can access all members that it declares.
        if (SymbolEqualityComparer.Default.Equals(read.ContainingType, Contract))
            return true;

        return Compilation.IsSymbolAccessibleWithin(read, Contract, throughType);
    }
}
