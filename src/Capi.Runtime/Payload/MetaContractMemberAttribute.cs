using System.ComponentModel;

namespace Capi.Payload;

/// <summary>Describes one member of a contract; the tool <c>capi</c> reads it from the compiled assembly. Used by generated code; may change between versions.</summary>
/// <param name="member">The member's path in the contract, for example <c>Billing.Email</c>.</param>
/// <param name="section"><c>event</c>, <c>user_data</c> or <c>custom_data</c>; <c>contents</c> for a member of an item type.</param>
/// <param name="key">Meta's wire key.</param>
/// <param name="handling"><c>hashed</c> or <c>clear</c> for customer information, <c>data</c> for anything else, followed by
/// the type (<c>data number?</c>), which for customer information is a text (<c>hashed?</c>).</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MetaContractMemberAttribute(string member, string section, string key, string handling) : Attribute
{
    /// <summary>The member's path in the contract.</summary>
    public string Member { get; } = member;

    /// <summary>The part of the event that contains the member.</summary>
    public string Section { get; } = section;

    /// <summary>Meta's wire key.</summary>
    public string Key { get; } = key;

    /// <summary><c>hashed</c>, <c>clear</c> or <c>data</c>, and the type.</summary>
    public string Handling { get; } = handling;
}
