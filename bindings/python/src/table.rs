//! Rows of the library as Arrow: the columns are the fields of a row's schema.

use std::sync::{Arc, OnceLock};

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{Int64Type, TimestampMicrosecondType};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Int64Array, RecordBatch, RecordBatchIterator, StringArray,
    TimestampMicrosecondArray,
};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef, TimeUnit};
use chrono::{DateTime, SecondsFormat};
use plusone::report::json::schema;
use plusone::report::rows::RowKind;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use serde::Serialize;
use serde_json::{Map, Value as Json};

/// The fields of a row that are not columns: they have the same value in all rows of a table.
const LEFT_OUT: [&str; 2] = ["schema", "row"];
const ZONE: &str = "UTC";

/// A table: rows of one type.
#[pyclass(frozen, module = "plusone")]
pub(crate) struct Table {
    kind: &'static str,
    batch: RecordBatch,
}

#[pymethods]
impl Table {
    /// The names of the columns, in order.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.batch.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The rows as dicts, with times as text.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let text = py.detach(|| {
            let rows: Vec<Json> = (0..self.batch.num_rows()).map(|row| self.row(row)).collect();
            serde_json::to_string(&rows).map_err(|error| PyRuntimeError::new_err(error.to_string()))
        })?;
        py.import("json")?.call_method1("loads", (text,))
    }

    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    fn __repr__(&self) -> String {
        let (rows, columns) = (self.batch.num_rows(), self.batch.num_columns());
        format!("<plusone.Table of {}: {rows} rows, {columns} columns>", self.kind)
    }

    /// The schema as an Arrow `PyCapsule`.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.batch.schema().as_ref()).map_err(failed)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The rows as an Arrow `PyCapsule`. Ignores the schema that a caller requests, as the interface allows.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = [Ok(self.batch.clone())];
        let reader = RecordBatchIterator::new(batches, self.batch.schema());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }
}

impl Table {
    /// Creates the table of the rows.
    pub(crate) fn new<Row: Serialize>(kind: RowKind, rows: impl Iterator<Item = Row>) -> PyResult<Self> {
        let schema = columns(kind);
        let mut columns: Vec<Column> = schema.fields().iter().map(|field| Column::new(field)).collect();
        let mut length = 0;
        for row in rows {
            length += 1;
            let mut row = match serde_json::to_value(row) {
                Ok(Json::Object(row)) => row,
                Ok(_) => Map::new(),
                Err(error) => return Err(PyRuntimeError::new_err(error.to_string())),
            };
            for (field, column) in schema.fields().iter().zip(&mut columns) {
                column.push(row.get_mut(field.name()).map(Json::take).unwrap_or_default());
            }
        }
        let columns: Vec<ArrayRef> = columns.into_iter().map(Column::finish).collect();
        let options = arrow_array::RecordBatchOptions::new().with_row_count(Some(length));
        let batch = RecordBatch::try_new_with_options(schema, columns, &options).map_err(failed)?;
        let kind = match kind {
            RowKind::Vote => "votes",
            RowKind::Finding => "findings",
            RowKind::List => "lists",
            _ => "decisions",
        };
        Ok(Self { kind, batch })
    }

    fn row(&self, row: usize) -> Json {
        let schema = self.batch.schema();
        let columns = schema.fields().iter().zip(self.batch.columns());
        Json::Object(columns.map(|(field, column)| (field.name().clone(), cell(column, row))).collect())
    }
}

fn failed(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

/// The columns of a table.
fn columns(kind: RowKind) -> SchemaRef {
    static KNOWN: [OnceLock<SchemaRef>; 4] = [const { OnceLock::new() }; 4];
    let (place, schema): (usize, fn() -> schemars::Schema) = match kind {
        RowKind::Vote => (1, schema::vote_row),
        RowKind::Finding => (2, schema::finding_row),
        RowKind::List => (3, schema::list_row),
        _ => (0, schema::decision_row),
    };
    Arc::clone(KNOWN[place].get_or_init(|| {
        let schema = Json::from(schema());
        let properties = schema["properties"].as_object();
        let fields = properties.into_iter().flatten().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()));
        let fields = fields.map(|(name, field)| Field::new(name, data_type(&schema, field), true));
        Arc::new(Schema::new(fields.collect::<Vec<_>>()))
    }))
}

/// The type of a column, from the schema of its field.
fn data_type(schema: &Json, field: &Json) -> DataType {
    if let Some(name) = field["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        return data_type(schema, &schema["$defs"][name]);
    }
    // The field may be null.
    if let Some(value) = field["anyOf"].get(0) {
        return data_type(schema, value);
    }
    let kind = field["type"].as_str().or_else(|| field["type"][0].as_str());
    match (kind, field["format"].as_str()) {
        (Some("integer"), _) => DataType::Int64,
        (Some("boolean"), _) => DataType::Boolean,
        (Some("array"), _) => DataType::List(Arc::new(Field::new("item", DataType::Utf8, true))),
        (_, Some("date-time")) => DataType::Timestamp(TimeUnit::Microsecond, Some(ZONE.into())),
        _ => DataType::Utf8,
    }
}

/// The cells of a column while the table is built.
enum Column {
    Texts(StringBuilder),
    Integers(Vec<Option<i64>>),
    Booleans(Vec<Option<bool>>),
    Times(Vec<Option<i64>>),
    Lists(ListBuilder<StringBuilder>),
}

impl Column {
    fn new(field: &Field) -> Self {
        match field.data_type() {
            DataType::Int64 => Self::Integers(Vec::new()),
            DataType::Boolean => Self::Booleans(Vec::new()),
            DataType::Timestamp(..) => Self::Times(Vec::new()),
            DataType::List(_) => Self::Lists(ListBuilder::new(StringBuilder::new())),
            _ => Self::Texts(StringBuilder::new()),
        }
    }

    fn push(&mut self, cell: Json) {
        match self {
            Self::Texts(cells) => cells.append_option(cell.as_str()),
            Self::Integers(cells) => cells.push(cell.as_i64()),
            Self::Booleans(cells) => cells.push(cell.as_bool()),
            Self::Times(cells) => {
                let time = cell.as_str().and_then(|text| DateTime::parse_from_rfc3339(text).ok());
                cells.push(time.map(|time| time.timestamp_micros()));
            }
            Self::Lists(cells) => match cell.as_array() {
                Some(texts) => cells.append_value(texts.iter().map(Json::as_str)),
                None => cells.append_null(),
            },
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Self::Texts(mut cells) => Arc::new(cells.finish()),
            Self::Integers(cells) => Arc::new(Int64Array::from(cells)),
            Self::Booleans(cells) => Arc::new(BooleanArray::from(cells)),
            Self::Times(cells) => Arc::new(TimestampMicrosecondArray::from(cells).with_timezone(ZONE)),
            Self::Lists(mut cells) => Arc::new(cells.finish()),
        }
    }
}

/// The value of a cell as JSON.
fn cell(column: &ArrayRef, row: usize) -> Json {
    if column.is_null(row) {
        return Json::Null;
    }
    match column.data_type() {
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::Boolean => column.as_boolean().value(row).into(),
        DataType::Timestamp(..) => {
            let time = column.as_primitive::<TimestampMicrosecondType>().value(row);
            let time = DateTime::from_timestamp_micros(time).unwrap_or_default();
            time.to_rfc3339_opts(SecondsFormat::Secs, true).into()
        }
        DataType::List(_) => {
            let texts: ArrayRef = column.as_list::<i32>().value(row);
            let texts: &StringArray = texts.as_string();
            texts.iter().map(|text| Json::from(text.unwrap_or_default())).collect()
        }
        _ => column.as_string::<i32>().value(row).into(),
    }
}
