namespace Capi.Catalog;

/// <summary>The JSON type of a parameter.</summary>
internal enum ParameterType
{
    String,
    Integer,
    Number,
    Boolean,
    ZeroOrOne,
    Date,
    Object,
    Array,
    StringArray,
    StringOrIntegerArray,
    ObjectArray,
    StringOrBoolean,
}
