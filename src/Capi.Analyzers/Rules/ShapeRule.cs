using Capi.Analyzers.Wording;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI019: a type, or a member, of a shape that no code can be written for.</summary>
internal sealed class ShapeRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.Shape;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (reason, remedy) = Say(problem, contract.Type);
        return [Names.Of(problem.Symbol), reason, remedy];
    }

    /// <inheritdoc/>
    protected override Location Place(ContractProblem problem, ContractPlaces contract) =>
        problem.Kind is ContractProblemKind.EventName or ContractProblemKind.ActionSource ? contract.MetaEvent : base.Place(problem, contract);

    private static (string Reason, string Remedy) Say(ContractProblem problem, INamedTypeSymbol contract) => problem.Kind switch
    {
        ContractProblemKind.Generic =>
            ("has type parameters, so there is no one type to write code for", "declare the contract without them"),
        ContractProblemKind.Static => ("is static, so there is never an instance to send", "make it an ordinary class"),
        ContractProblemKind.Abstract =>
            ("is abstract, so there is never an instance of exactly this type", "put [MetaEvent] on the types that derive from it"),
        ContractProblemKind.RefStruct => ("is a ref struct, which can't be handed to a client", "make it a struct or a class"),
        ContractProblemKind.FileLocal => ("is file-local, so code in another file can't add to it", "remove 'file'"),
        ContractProblemKind.EventName =>
            ("has an event name that is blank or is no valid text, which Meta would refuse", "write the name that the Pixel sends"),
        ContractProblemKind.ActionSource =>
            ("has an action source that Meta knows no name for, so the event would be refused", "use a member of ActionSource"),
        ContractProblemKind.Unreadable => (Unreadable(problem.Symbol), "annotate an instance property or field that can be read"),
        ContractProblemKind.Inaccessible =>
            ($"is not accessible from '{contract.Name}', so the contract's code can't read it", "make it accessible or take the attribute off"),
        ContractProblemKind.FlattenCycle =>
            ("leads back to a type that is being flattened already, so it would never end", "take [Flatten] off"),
        ContractProblemKind.AmbiguousMember =>
            ("has a name that the flattened interface inherits from two sides, so code can't say which it means", "declare the member again in that interface"),
        ContractProblemKind.PhoneCountry =>
            ("has a DefaultCountry that is no use: it belongs on a phone number and names a readable member beside it that is text or an enum",
             "write DefaultCountry = nameof(…) with the member that holds the country, or take it off"),
        ContractProblemKind.NameTaken =>
            ("has code beside it that takes the name of its Send method or of the class around that", "rename that code"),
        ContractProblemKind.AlreadyImplemented =>
            ("implements IMetaEvent by hand, which the generated code does too", "take the members you wrote, or [MetaEvent], off"),
        ContractProblemKind.OnlyByAlias =>
            ("has a type that is known by an extern alias only, so generated code can't name it", "reference its assembly without an alias, or use another type"),
        _ => ("is neither class nor struct, so there is no value to send", "make it a class, a struct or a record"),
    };

    private static string Unreadable(ISymbol member) => member switch
    {
        IParameterSymbol => "is a parameter without a property or field of its name, so its value is gone when the event is written",
        { IsStatic: true } => "is static, so it says nothing about one event",
        IPropertySymbol { IsIndexer: true } => "is an indexer, so it holds no one value",
        IPropertySymbol { GetMethod: null } => "has no getter, so it can't be read",
        _ => "implements an interface explicitly, so it can't be read by its name",
    };
}
