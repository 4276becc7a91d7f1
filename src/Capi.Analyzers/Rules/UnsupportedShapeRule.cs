using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI019: no code can be generated for the shape of the type or of a member.</summary>
internal sealed class UnsupportedShapeRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.UnsupportedShape;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (reason, remedy) = GetReasonAndRemedy(problem, contract.Type);
        return [MessageFormat.FormatName(problem.Symbol), reason, remedy];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) =>
        problem.Kind is ContractProblemKind.InvalidEventName or ContractProblemKind.UnknownActionSource ? contract.MetaEventAttribute : base.GetLocation(problem, contract);

    private static (string Reason, string Remedy) GetReasonAndRemedy(ContractProblem problem, INamedTypeSymbol contract) => problem.Kind switch
    {
        ContractProblemKind.Generic =>
            ("has type parameters, so there is no single type to generate code for", "declare the contract without type parameters"),
        ContractProblemKind.Static => ("is static, so it has no instance to send", "make it a non-static class"),
        ContractProblemKind.Abstract =>
            ("is abstract, so it has no instance of exactly this type", "put [MetaEvent] on the types that derive from it"),
        ContractProblemKind.RefStruct => ("is a ref struct, which can't be passed to a client", "make it a struct or a class"),
        ContractProblemKind.FileLocal => ("is file-local, so generated code in another file can't extend it", "remove 'file'"),
        ContractProblemKind.InvalidEventName =>
            ("has an event name that is blank or not valid text, which Meta rejects", "use the name that the Pixel sends"),
        ContractProblemKind.UnknownActionSource =>
            ("has an action source that Meta doesn't define, so the event would be rejected", "use a member of ActionSource"),
        ContractProblemKind.Unreadable => (GetUnreadableReason(problem.Symbol), "annotate a readable instance property or field"),
        ContractProblemKind.Inaccessible =>
            ($"is not accessible from '{contract.Name}', so the generated code can't read it", "make it accessible or remove the attribute"),
        ContractProblemKind.FlattenCycle =>
            ("leads back to a type that is already being flattened, so flattening would never end", "remove [Flatten]"),
        ContractProblemKind.AmbiguousMember =>
            ("has a name that the flattened interface inherits from two interfaces, so generated code can't refer to it", "redeclare the member in the flattened interface"),
        ContractProblemKind.InvalidDefaultCountry =>
            ("has a DefaultCountry that has no effect: it belongs on a phone number and must name a readable member of the declaring type that is a string or an enum",
             "use DefaultCountry = nameof(…) with the member for the country, or remove it"),
        ContractProblemKind.SendMethodNameConflict =>
            ("conflicts with other code that has the name of its Send method or of the class that declares that method", "rename the other code"),
        ContractProblemKind.InterfaceAlreadyImplemented =>
            ("implements IMetaEvent itself, but the generated code implements it too", "remove your implementation or [MetaEvent]"),
        ContractProblemKind.ExternAliasOnly =>
            ("has a type that is only available through an extern alias, so generated code can't refer to it", "reference its assembly without an alias, or use another type"),
        _ => ("is neither a class nor a struct, so it has no instance to send", "make it a class, a struct or a record"),
    };

    private static string GetUnreadableReason(ISymbol member) => member switch
    {
        IParameterSymbol => "is a parameter without a property or field of the same name, so its value is not available when the event is sent",
        { IsStatic: true } => "is static, so its value doesn't belong to one event",
        IPropertySymbol { IsIndexer: true } => "is an indexer, so it has no single value",
        IPropertySymbol { GetMethod: null } => "has no getter, so it can't be read",
        _ => "implements an interface explicitly, so it can't be read by name",
    };
}
