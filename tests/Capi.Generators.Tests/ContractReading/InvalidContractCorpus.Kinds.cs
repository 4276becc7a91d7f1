using System.Reflection;
using Capi.ContractReading.Rules;

namespace Capi.Generators.Tests.ContractReading;

// The kinds of problems, each by its rule and reason.
internal static partial class InvalidContractCorpus
{
    /// <summary>A kind of problem: the violated rule, and the reason where the rule has several messages.</summary>
    internal sealed record ContractProblemKind(string? RuleId, Enum? Reason = null)
    {
        /// <summary>The code does not compile.</summary>
        public static readonly ContractProblemKind ErrorType = new((string?)null);

        public static readonly ContractProblemKind NotPartial = new(NotPartialRule.Id);
        public static readonly ContractProblemKind Generic = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.Generic);
        public static readonly ContractProblemKind Static = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.Static);
        public static readonly ContractProblemKind Abstract = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.Abstract);
        public static readonly ContractProblemKind RefStruct = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.RefStruct);
        public static readonly ContractProblemKind FileLocalType = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.FileLocalType);
        public static readonly ContractProblemKind Misplaced = new(IneffectiveAnnotationRule.Id, IneffectiveAnnotationRule.Reason.Misplaced);
        public static readonly ContractProblemKind Repeated = new(IneffectiveAnnotationRule.Id, IneffectiveAnnotationRule.Reason.Repeated);
        public static readonly ContractProblemKind Overridden = new(IneffectiveAnnotationRule.Id, IneffectiveAnnotationRule.Reason.Overridden);
        public static readonly ContractProblemKind OfInterface = new(IneffectiveAnnotationRule.Id, IneffectiveAnnotationRule.Reason.Interface);
        public static readonly ContractProblemKind NothingToFlatten = new(IneffectiveAnnotationRule.Id, IneffectiveAnnotationRule.Reason.NothingToFlatten);
        public static readonly ContractProblemKind IdentifierUnderOtherKey = new(IdentifierUnderOtherKeyRule.Id);
        public static readonly ContractProblemKind FileLocal = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.FileLocal);
        public static readonly ContractProblemKind NotClassOrStruct = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.NotClassOrStruct);
        public static readonly ContractProblemKind InvalidEventName = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.InvalidEventName);
        public static readonly ContractProblemKind UnknownActionSource = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.UnknownActionSource);
        public static readonly ContractProblemKind EventIdMissing = new(EventIdMissingRule.Id);
        public static readonly ContractProblemKind EventIdMayBeNull = new(EventIdMayBeMissingRule.Id, EventIdMayBeMissingRule.Reason.Nullable);
        public static readonly ContractProblemKind EventIdHasDefault = new(EventIdMayBeMissingRule.Id, EventIdMayBeMissingRule.Reason.Default);
        public static readonly ContractProblemKind EventIdIsEmpty = new(EventIdMayBeMissingRule.Id, EventIdMayBeMissingRule.Reason.Empty);
        public static readonly ContractProblemKind EventTimeMissing = new(EventTimeMissingRule.Id);
        public static readonly ContractProblemKind EventTimeType = new(EventTimeTypeRule.Id);
        public static readonly ContractProblemKind RequiredDataMissing = new(RequiredDataMissingRule.Id);
        public static readonly ContractProblemKind CurrencyMissing = new(CurrencyMissingRule.Id);
        public static readonly ContractProblemKind InvalidCurrency = new(InvalidCurrencyRule.Id);
        public static readonly ContractProblemKind CustomerInformationTooBroad = new(CustomerInformationTooBroadRule.Id);
        public static readonly ContractProblemKind DuplicateKey = new(DuplicateKeyRule.Id);
        public static readonly ContractProblemKind IncompatibleType = new(IncompatibleTypeRule.Id);
        public static readonly ContractProblemKind KeyNotInferable = new(KeyNotInferableRule.Id);
        public static readonly ContractProblemKind UnknownKey = new(UnknownKeyRule.Id, UnknownKeyRule.Reason.Undefined);
        public static readonly ContractProblemKind WrongSection = new(UnknownKeyRule.Id, UnknownKeyRule.Reason.WrongSection);
        public static readonly ContractProblemKind CustomKeyOfOtherSection = new(CustomKeyOfOtherSectionRule.Id);
        public static readonly ContractProblemKind MustBeClear = new(MustBeClearRule.Id);
        public static readonly ContractProblemKind MustBeHashed = new(MustBeHashedRule.Id);
        public static readonly ContractProblemKind Unreadable = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.Unreadable);
        public static readonly ContractProblemKind Inaccessible = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.Inaccessible);
        public static readonly ContractProblemKind FlattenCycle = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.FlattenCycle);
        public static readonly ContractProblemKind AmbiguousMember = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.AmbiguousMember);
        public static readonly ContractProblemKind UnsupportedActionSource = new(ActionSourceRequirementsRule.Id, ActionSourceRequirementsRule.Reason.UnsupportedActionSource);
        public static readonly ContractProblemKind LeadDataMissing = new(ActionSourceRequirementsRule.Id, ActionSourceRequirementsRule.Reason.LeadDataMissing);
        public static readonly ContractProblemKind UnknownLeadEventSource = new(ActionSourceRequirementsRule.Id, ActionSourceRequirementsRule.Reason.UnknownLeadEventSource);
        public static readonly ContractProblemKind ForbiddenData = new(ForbiddenDataRule.Id);
        public static readonly ContractProblemKind PersonalCustomData = new(IdentifierInCustomDataRule.Id, IdentifierInCustomDataRule.Reason.Personal);
        public static readonly ContractProblemKind IdentifierInCustomData = new(IdentifierInCustomDataRule.Id, IdentifierInCustomDataRule.Reason.SecondUse);
        public static readonly ContractProblemKind IdentifierAsEventId = new(IdentifierAsEventIdRule.Id);
        public static readonly ContractProblemKind InvalidDefaultCountry = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.InvalidDefaultCountry);
        public static readonly ContractProblemKind SendMethodNameConflict = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.SendMethodNameConflict);
        public static readonly ContractProblemKind InterfaceAlreadyImplemented = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.InterfaceAlreadyImplemented);
        public static readonly ContractProblemKind Ga4EventUnknown = new(Ga4EventUnknownRule.Id);
        public static readonly ContractProblemKind Ga4EventMismatch = new(Ga4EventMismatchRule.Id, Ga4EventMismatchRule.Reason.Event);
        public static readonly ContractProblemKind Ga4EventActionSource = new(Ga4EventMismatchRule.Id, Ga4EventMismatchRule.Reason.ActionSource);
        public static readonly ContractProblemKind Ga4ValueMissing = new(Ga4ValueMissingRule.Id);
        public static readonly ContractProblemKind Ga4Unconstructible = new(Ga4UnconstructibleRule.Id);
        public static readonly ContractProblemKind ExternAliasOnly = new(UnsupportedShapeRule.Id, UnsupportedShapeRule.Reason.ExternAliasOnly);

        /// <summary>Every kind that the reader can find: each rule, or each of its reasons.</summary>
        public static IEnumerable<ContractProblemKind> GetAll() => [ErrorType, .. ContractRules.All.SelectMany(GetKinds)];

        /// <summary>The kind of a problem that the reader found.</summary>
        public static ContractProblemKind Get(ContractProblem problem) => new(problem.RuleId, problem.Reason);

        private static IEnumerable<ContractProblemKind> GetKinds(ContractRule rule) => rule.GetType().GetNestedType("Reason", BindingFlags.NonPublic) is { } reasons
            ? Enum.GetValues(reasons).Cast<Enum>().Select(reason => new ContractProblemKind(rule.Descriptor.Id, reason))
            : [new(rule.Descriptor.Id)];
    }
}
