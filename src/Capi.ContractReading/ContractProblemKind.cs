namespace Capi.ContractReading;

/// <summary>The problems that prevent code generation. <see cref="ProblemRuleIds"/> maps each to the rule that reports it.</summary>
internal enum ContractProblemKind
{
    /// <summary>The type or a containing type is not partial.</summary>
    NotPartial,

    /// <summary>The type or a containing type has type parameters.</summary>
    Generic,

    /// <summary>The type is static.</summary>
    Static,

    /// <summary>The type is abstract, so it has no instances.</summary>
    Abstract,

    /// <summary>The type is a ref struct, which can't be stored in a queue or be a type argument.</summary>
    RefStruct,

    /// <summary>The type or a containing type is file-local, so another file can't extend it.</summary>
    FileLocal,

    /// <summary>The type is neither a class nor a struct.</summary>
    NotClassOrStruct,

    /// <summary>The event name is missing, blank or not valid text.</summary>
    InvalidEventName,

    /// <summary>The action source is not a defined enum member.</summary>
    UnknownActionSource,

    /// <summary>No member has <c>[EventId]</c>.</summary>
    EventIdMissing,

    /// <summary>The event ID or a member on its path may be null.</summary>
    EventIdMayBeNull,

    /// <summary>The event ID has a default value, so that all events without an explicit ID share one.</summary>
    EventIdHasDefault,

    /// <summary>The event ID is an empty constant.</summary>
    EventIdIsEmpty,

    /// <summary>No member has <c>[EventTime]</c>.</summary>
    EventTimeMissing,

    /// <summary>The event time is not a <c>DateTimeOffset</c>.</summary>
    EventTimeType,

    /// <summary>A custom_data parameter that Meta requires for this standard event is missing.</summary>
    RequiredDataMissing,

    /// <summary>The contract has a value but no currency.</summary>
    CurrencyMissing,

    /// <summary>The currency is a constant that isn't an ISO 4217 code.</summary>
    InvalidCurrency,

    /// <summary>The customer information of the contract is too broad to match a person.</summary>
    CustomerInformationTooBroad,

    /// <summary>Two members have the same key, which accepts a single value.</summary>
    DuplicateKey,

    /// <summary>The type of the member is not compatible with the parameter.</summary>
    IncompatibleType,

    /// <summary>The key can't be inferred from the member name.</summary>
    KeyNotInferable,

    /// <summary>The key is not defined in user_data, or is not valid as a JSON property name.</summary>
    UnknownKey,

    /// <summary>A user_data annotation has a key of another section, or is in an entry of contents.</summary>
    WrongSection,

    /// <summary>The custom_data key is a standard parameter of another section.</summary>
    CustomKeyOfOtherSection,

    /// <summary>The parameter is hashed, but Meta requires it in clear.</summary>
    MustBeClear,

    /// <summary>The parameter is sent in clear, but Meta requires a hash.</summary>
    MustBeHashed,

    /// <summary>The annotated member can't be read: it is static, write-only, an indexer, or a parameter without a property.</summary>
    Unreadable,

    /// <summary>The annotated member is not accessible from the contract.</summary>
    Inaccessible,

    /// <summary>Flattened types form a cycle.</summary>
    FlattenCycle,

    /// <summary>The code does not compile; the compiler reports why.</summary>
    ErrorType,

    /// <summary>A flattened interface inherits the name from two unrelated interfaces, so that access is ambiguous.</summary>
    AmbiguousMember,

    /// <summary>The action source requires parameters that are not supported yet.</summary>
    UnsupportedActionSource,

    /// <summary>A CRM lead event lacks parameters that Meta requires.</summary>
    LeadDataMissing,

    /// <summary>The event source of a CRM lead event is a constant that Meta doesn't define.</summary>
    UnknownLeadEventSource,

    /// <summary>The name or key indicates data that must not be sent.</summary>
    ForbiddenData,

    /// <summary>The name or type of custom data indicates that it identifies a person.</summary>
    PersonalCustomData,

    /// <summary>An identifier is also custom data, so its raw value would be sent next to the hash.</summary>
    IdentifierInCustomData,

    /// <summary>An identifier is also the event ID, so its raw value would be sent in clear.</summary>
    IdentifierAsEventId,

    /// <summary><c>DefaultCountry</c> doesn't name a member that can contain a country, or the parameter is not a phone number.</summary>
    InvalidDefaultCountry,

    /// <summary>User code already declares the name of the send method or its class.</summary>
    SendMethodNameConflict,

    /// <summary>User code implements a member of <c>IMetaEvent</c>.</summary>
    InterfaceAlreadyImplemented,

    /// <summary>The assembly of the type is referenced by an extern alias only, so emitted code can't name it with <c>global::</c>.</summary>
    ExternAliasOnly,
}
