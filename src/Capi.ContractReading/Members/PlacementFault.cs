namespace Capi.ContractReading.Members;

/// <summary>Why no contract can read an attribute, whatever contract it is.</summary>
internal enum PlacementFault
{
    /// <summary>The compiler ignores the attribute, because its target, such as <c>property:</c>, doesn't exist there.</summary>
    IgnoredTarget,

    /// <summary>The attribute is for the property of a positional parameter, but the record declares that property itself.</summary>
    DeclaredProperty,

    /// <summary>On something that holds no value of an object: a method's parameter, an accessor, an event, an enum member, an extension.</summary>
    NotMember,

    /// <summary>On a constructor parameter without a property or field of the same name.</summary>
    ParameterOnly,

    /// <summary>The member is static, write-only, an indexer or an explicit interface implementation.</summary>
    Unreadable,

    /// <summary>Private in a type that is no contract.</summary>
    Private,

    /// <summary>On a member that contracts of other projects can't see, in a project without contracts.</summary>
    Internal,

    /// <summary>On the private backing field of a property, in a project without contracts.</summary>
    BackingField,

    /// <summary>A GA4 event is bound to a type that is no contract.</summary>
    NotContract,
}
