package io.yici.catalogue;

/** Tells how departments answer at present; whoever asks them knows. */
public interface DepartmentStates {

    DepartmentStatus status(String department);
}
