namespace Capi.Reading;

/// <summary>What makes an annotated type unusable as a contract. <see cref="ProblemIds"/> says which rule reports it.</summary>
internal enum ContractProblemKind
{
    /// <summary>The type, or a type around it, is not partial.</summary>
    NotPartial,

    /// <summary>The type, or a type around it, has type parameters.</summary>
    Generic,

    /// <summary>A static class.</summary>
    Static,

    /// <summary>An abstract class: there is never an instance of exactly this type.</summary>
    Abstract,

    /// <summary>A ref struct: it can't wait in a queue or be a type argument.</summary>
    RefStruct,

    /// <summary>The type, or a type around it, is file-local: another file can't add to it.</summary>
    FileLocal,

    /// <summary>Neither class nor struct.</summary>
    NotClassOrStruct,

    /// <summary>The event name is missing or blank, or is no text.</summary>
    EventName,

    /// <summary>The action source is a number Meta knows no name for.</summary>
    ActionSource,

    /// <summary>No member is marked as the event id.</summary>
    EventIdMissing,

    /// <summary>The event id, or a member on the way to it, may be null.</summary>
    EventIdMayBeNull,

    /// <summary>The event id has a default value, so that events whose id nobody sets share one.</summary>
    EventIdHasDefault,

    /// <summary>The event id is an empty constant.</summary>
    EventIdIsEmpty,

    /// <summary>No member is marked as the event time.</summary>
    EventTimeMissing,

    /// <summary>The event time is not a DateTimeOffset.</summary>
    EventTimeType,

    /// <summary>Custom data is missing that Meta requires for this standard event.</summary>
    RequiredDataMissing,

    /// <summary>A value without a currency.</summary>
    CurrencyMissing,

    /// <summary>A constant that is the code of no currency.</summary>
    UnknownCurrency,

    /// <summary>No event of the contract can ever hold identifiers that find one person.</summary>
    TooBroad,

    /// <summary>Two members write one key that takes a single value.</summary>
    DuplicateKey,

    /// <summary>The member's type can't carry the parameter.</summary>
    TypeCannotCarry,

    /// <summary>An annotation without a key on a member whose name speaks of none.</summary>
    KeyNotInferable,

    /// <summary>Meta knows no such key in user_data, or it is no text that JSON can hold.</summary>
    UnknownKey,

    /// <summary>A user_data annotation with a key of another section, or in an entry of contents.</summary>
    WrongSection,

    /// <summary>Custom data named like a standard parameter of another section.</summary>
    CustomKeyOfOtherSection,

    /// <summary>Hashed, although Meta needs it in clear.</summary>
    MustBeClear,

    /// <summary>In clear, although Meta demands a hash.</summary>
    MustBeHashed,

    /// <summary>The annotated member can't be read: static, write-only, an indexer, or a parameter that is no property.</summary>
    Unreadable,

    /// <summary>The annotated member is not accessible from the contract.</summary>
    Inaccessible,

    /// <summary>Flattened types lead back to themselves.</summary>
    FlattenCycle,

    /// <summary>The code does not compile yet; the compiler says why.</summary>
    ErrorType,

    /// <summary>A flattened interface inherits the name from two unrelated interfaces, so code can't say which it means.</summary>
    AmbiguousMember,

    /// <summary>Meta demands data with this action source that can't be written yet.</summary>
    SourceCannotBeWritten,

    /// <summary>An event of a CRM's lead without what Meta requires of one.</summary>
    LeadDataMissing,

    /// <summary>An event of a CRM's lead whose event source is a constant that Meta does not know.</summary>
    LeadSourceUnknown,

    /// <summary>A name that speaks of data which no event may hold.</summary>
    ForbiddenData,

    /// <summary>Custom data whose name or type says that it identifies a person.</summary>
    PersonalCustomData,

    /// <summary>An identifier that is custom data as well: its raw value would travel beside the hash.</summary>
    IdentifierInCustomData,

    /// <summary>An identifier that is the event id as well: its raw value would travel in clear.</summary>
    IdentifierAsEventId,

    /// <summary>The name of the send method, or of the class it stands in, is the user's already.</summary>
    NameTaken,

    /// <summary>The user wrote a member of the contract's interface.</summary>
    AlreadyImplemented,

    /// <summary>The type's assembly is referenced by an extern alias only, and emitted code names types from the global namespace down.</summary>
    OnlyByAlias,
}
