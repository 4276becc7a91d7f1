using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes members, parameters and locals whose name and type say that they contain a raw identifier: <c>user.Email</c>, <c>string phoneNumber</c>.</summary>
/// <remarks>The inference is the one for contract members; names that aren't a person's are left out (docs/rules/CAPI303.md).</remarks>
internal static class IdentifierNames
{
    // Names from which these keys are inferred are unambiguous. Others are not: City may be a hotel's, State a status.
    private static readonly string[] UnambiguousKeys = ["em", "ph", "fn", "ln", "db", "client_ip_address"];

    private static readonly HashSet<string> GetterVerbs = new(StringComparer.Ordinal) { "Get", "Load", "Find", "Fetch", "Read", "Resolve", "Lookup" };

    // Value objects keep the text in one of these.
    private static readonly string[] ValueProperties = ["Value", "Address", "Number", "Text", "Raw", "Original", "Normalized", "Canonical", "Formatted", "Full", "E164", "International", "National"];

    /// <summary>The key that name and type indicate, <see cref="PersonalDataTerms.NoUserDataKey"/> for a full name or a postal address, or null.</summary>
    /// <param name="variable">A property, field, parameter or local.</param>
    /// <param name="type">Its type.</param>
    /// <param name="receiver">The instance whose member it is: the email address of a shop identifies no one.</param>
    public static string? FindKey(ISymbol variable, ITypeSymbol type, IOperation? receiver)
    {
        if (variable.IsStatic || IsFrameworkName(variable) || HashedNames.IsHashed(variable, type, receiver))
            return null;

        var owner = GetOwner(receiver);
        return (FindKeyByType(variable, type) ?? FindKeyByName(variable.Name, owner)) is { } key
            && CanContain(type, key)
            && !NonPersonalNames.Contains(variable.Name, owner, receiver?.Type, key)
                ? key
                : null;
    }

    /// <summary>The name of the instance; for a person's address also the person: <c>User_Address</c> in <c>order.User.Address.Street</c>.</summary>
    private static string GetOwner(IOperation? receiver)
    {
        var owner = ReceiverName.Get(receiver);
        return receiver is IMemberReferenceOperation { Instance: { } outer } && owner.EndsWith("Address", StringComparison.Ordinal) ? ReceiverName.Get(outer) + "_" + owner : owner;
    }

    /// <summary>The key that the name of a form field, a query parameter, a claim or a column indicates, or null.</summary>
    public static string? FindKeyOfEntry(string name) => FindKeyByName(name, owner: "") is { } key && !NonPersonalNames.Contains(name, owner: "", ownerType: null, key) ? key : null;

    /// <summary>The key of the identifier that a method gets by its name, <c>GetUserEmail</c> or <c>LoadPhoneNumberAsync</c>, or null.</summary>
    public static string? FindKeyOfGetter(IMethodSymbol method)
    {
        if (WellKnownTypes.GetOutermostNamespace(method) == "System" || method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String && FindKeyOfEntry(parameter.Name) is not null))
            return null;

        var words = NameWords.Split(method.Name);
        if (words.Count > 1 && words[words.Count - 1] == "Async")
            words = [.. words.Take(words.Count - 1)];
        if (words.Count < 2 || !GetterVerbs.Contains(words[0]) || !IsTextOrTaskOfText(method.ReturnType))
            return null;

        var name = string.Concat(words.Skip(1));
        var owner = IsRepository(method.ContainingType) ? null : method.ContainingType;
        return FindKeyByName(name, owner: "") is { } key && !NonPersonalNames.Contains(name, owner?.Name ?? "", owner, key) ? key : null;
    }

    // IUserStore stores users; a Store sells.
    private static bool IsRepository(INamedTypeSymbol? type) => type is { Name: { Length: > 5 } name } && name.EndsWith("Store", StringComparison.Ordinal) && (type.TypeKind == TypeKind.Interface || NonPersonalNames.IsOfPerson(name));

    private static bool IsTextOrTaskOfText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task && task.TypeArguments[0].SpecialType == SpecialType.System_String);

    private static string? FindKeyByName(string name, string owner)
    {
        if (KeyInference.InferUserDataKey(name) is { } key && UnambiguousKeys.Contains(key))
            return key;
        if (PersonalDataTerms.Find(name, isContent: true) is { } identifier)
            return identifier;

        // An address identifies a person only if the name says whose it is: shipping.Street, but not store.Street.
        var qualified = owner + "_" + name;
        return PersonalDataTerms.Find(qualified, isContent: false) is { } ofPerson && NonPersonalNames.IsOfPerson(qualified) ? ofPerson : null;
    }

    /// <summary>The key of MailAddress, and of a value object named after an identifier: its instance or its text.</summary>
    private static string? FindKeyByType(ISymbol variable, ITypeSymbol type)
    {
        if (WellKnownTypes.IsType(type, "System.Net.Mail", "MailAddress"))
            return "em";

        return ValueProperties.Contains(variable.Name) ? FindValueObjectKey(variable.ContainingType) : FindValueObjectKey(type);
    }

    /// <summary>The key of a type such as <c>EmailAddress</c> or <c>PhoneNumber</c> with the text in a property, or null.</summary>
    public static string? FindValueObjectKey(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
        && KeyInference.InferUserDataKey(type.Name) is "em" or "ph"
        && type.GetMembers().Any(member => member is IPropertySymbol { IsStatic: false, Type.SpecialType: SpecialType.System_String } && ValueProperties.Contains(member.Name))
            ? KeyInference.InferUserDataKey(type.Name)
            : null;

    /// <summary>True for <c>MailAddress.Address</c>.</summary>
    public static bool IsTextOfMailAddress(IPropertySymbol property) => property.Name == "Address" && WellKnownTypes.IsType(property.ContainingType, "System.Net.Mail", "MailAddress");

    // EmailSent is a flag and PhoneCount a number, whatever their names.
    private static bool CanContain(ITypeSymbol type, string key)
    {
        if (ValueReader.Read(type) is { } shape)
        {
            return shape.Kind switch
            {
                ScalarKind.String => true,
                ScalarKind.IpAddress => key == "client_ip_address",
                ScalarKind.DateOnly or ScalarKind.DateTimeOffset => key == "db",
                ScalarKind.SignedInteger or ScalarKind.UnsignedInteger => key == "ph" && shape.ItemType.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64,
                _ => false,
            };
        }

        return ValueReader.UnwrapNullable(type).SpecialType == SpecialType.System_DateTime
            ? key == "db"
            : WellKnownTypes.IsType(type, "Microsoft.Extensions.Primitives", "StringValues")
                || WellKnownTypes.IsType(type, "System.Net.Mail", "MailAddress")
                || FindValueObjectKey(type) is not null;
    }

    // Type.FullName and FileInfo.FullName. Identity's users have a real Email and PhoneNumber, and a connection the visitor's address.
    private static bool IsFrameworkName(ISymbol variable) =>
        variable is IPropertySymbol or IFieldSymbol
        && (WellKnownTypes.GetOutermostNamespace(variable) switch
        {
            "System" => true,
            "Microsoft" => !WellKnownTypes.IsInNamespace(variable.ContainingType, "Microsoft.AspNetCore.Identity") && variable is not { Name: "RemoteIpAddress", ContainingType.Name: "ConnectionInfo" },
            _ => false,
        });
}
