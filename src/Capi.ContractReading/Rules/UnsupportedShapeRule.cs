using Capi.ContractReading.Fields;
using Capi.ContractReading.GeneratedCode;
using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Rules;

/// <summary>CAPI019: no code can be generated for the shape of the type or of a member.</summary>
internal sealed class UnsupportedShapeRule : ContractRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI019";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Contract shape is not supported",
        "'{0}' {1}; {2}",
        RuleCategories.Contract);

    /// <summary>The shared instance.</summary>
    public static readonly UnsupportedShapeRule Instance = new();

    /// <summary>What is not supported; the messages below explain each.</summary>
    internal enum Reason
    {
        NotClassOrStruct,
        Static,
        Abstract,
        RefStruct,
        Generic,
        FileLocal,
        FileLocalType,
        InvalidEventName,
        UnknownActionSource,
        Unreadable,
        Inaccessible,
        AmbiguousMember,
        FlattenCycle,
        InvalidDefaultCountry,
        ExternAliasOnly,
        SendMethodNameConflict,
        InterfaceAlreadyImplemented,
    }

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Adds a problem of a member or attribute; the readers find these.</summary>
    public static void Report(ReadingState state, Reason reason, ISymbol symbol, string? key = null, Annotation? annotation = null) =>
        state.AddProblem(Instance, symbol, key, annotation, reason);

    /// <inheritdoc/>
    public override void CheckType(ReadingState state)
    {
        var type = state.Contract;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            Report(state, Reason.NotClassOrStruct, type);
        else if (type.IsStatic)
            Report(state, Reason.Static, type);
        else if (type.IsAbstract)
            Report(state, Reason.Abstract, type);
        else if (type.IsRefLikeType)
            Report(state, Reason.RefStruct, type);

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.Arity > 0)
                Report(state, Reason.Generic, level);
            if (level.IsFileLocal)
                Report(state, Reason.FileLocal, level);
        }
    }

    /// <inheritdoc/>
    public override void CheckContract(ReadingState state)
    {
        CheckTypeNames(state, state.Fields);
        if (NameConflicts.IsSendMethodTaken(state))
            Report(state, Reason.SendMethodNameConflict, state.Contract);
        if (NameConflicts.IsInterfaceImplemented(state.Contract))
            Report(state, Reason.InterfaceAlreadyImplemented, state.Contract);
    }

    private static void CheckTypeNames(ReadingState state, IReadOnlyList<ContractField> fields)
    {
        foreach (var field in fields)
        {
            // The compiler infers all other types.
            var isNamed = field.Value.Kind == ScalarKind.Enum || field.Value.NeedsTypeArgument;
            if (isNamed && !ExternAliases.CanBeNamed(field.Value.ItemType, state.Compilation))
                Report(state, Reason.ExternAliasOnly, field.Member, field.Key);

            CheckTypeNames(state, field.ContentFields);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var (fault, remedy) = GetFaultAndRemedy(problem, contract.Type);
        return [MessageFormat.FormatName(problem.Symbol), fault, remedy];
    }

    /// <inheritdoc/>
    protected override Location GetLocation(ContractProblem problem, ContractLocations contract) =>
        problem.Reason is Reason.InvalidEventName or Reason.UnknownActionSource ? contract.MetaEventAttribute : base.GetLocation(problem, contract);

    private static (string Fault, string Remedy) GetFaultAndRemedy(ContractProblem problem, INamedTypeSymbol contract) => problem.Reason switch
    {
        Reason.Generic =>
            ("has type parameters, so there is no single type to generate code for", "declare the contract without type parameters"),
        Reason.Static => ("is static, so it has no instance to send", "make it a non-static class"),
        Reason.Abstract =>
            ("is abstract, so it has no instance of exactly this type", "put [MetaEvent] on the types that derive from it"),
        Reason.RefStruct => ("is a ref struct, which can't be passed to a client", "make it a struct or a class"),
        Reason.FileLocal => ("is file-local, so generated code in another file can't extend it", "remove 'file'"),
        Reason.FileLocalType => ("has a type that is file-local, so generated code in another file can't use it", "remove 'file' from that type"),
        Reason.InvalidEventName =>
            ("has an event name that is blank or not valid text, which Meta rejects", "use the name that the Pixel sends"),
        Reason.UnknownActionSource =>
            ("has an action source that Meta doesn't define, so the event would be rejected", "use a member of ActionSource"),
        Reason.Unreadable => (GetUnreadableReason(problem.Symbol), "annotate a readable instance property or field"),
        Reason.Inaccessible =>
            ($"is not accessible from '{contract.Name}', so the generated code can't read it", "make it accessible or remove the attribute"),
        Reason.FlattenCycle =>
            ("leads back to a type that is already being flattened, so flattening would never end", "remove [Flatten]"),
        Reason.AmbiguousMember =>
            ("has a name that the flattened interface inherits from two interfaces, so generated code can't refer to it", "redeclare the member in the flattened interface"),
        Reason.InvalidDefaultCountry =>
            ("has a DefaultCountry that has no effect: it belongs on a phone number and must name a readable member of the declaring type that is a string or an enum",
             "use DefaultCountry = nameof(…) with the member for the country, or remove it"),
        Reason.SendMethodNameConflict =>
            ("conflicts with other code that has the name of its Send method or of the class that declares that method", "rename the other code"),
        Reason.InterfaceAlreadyImplemented =>
            ("implements IMetaEvent itself, but the generated code implements it too", "remove your implementation or [MetaEvent]"),
        Reason.ExternAliasOnly =>
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
